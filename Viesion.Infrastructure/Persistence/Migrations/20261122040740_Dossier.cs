using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Viesion.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Dossier : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "characteristic_families",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_characteristic_families", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "characteristic_definitions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    family_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    required = table.Column<bool>(type: "boolean", nullable: false),
                    refresh_count = table.Column<int>(type: "integer", nullable: true),
                    refresh_unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    min = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: true),
                    max = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_characteristic_definitions", x => x.id);
                    table.ForeignKey(
                        name: "fk_characteristic_definitions_characteristic_families_family_id",
                        column: x => x.family_id,
                        principalTable: "characteristic_families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "characteristic_options",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    definition_id = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_characteristic_options", x => x.id);
                    table.ForeignKey(
                        name: "fk_characteristic_options_characteristic_definitions_definitio~",
                        column: x => x.definition_id,
                        principalTable: "characteristic_definitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "characteristic_values",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    beneficiary_id = table.Column<int>(type: "integer", nullable: false),
                    definition_id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    option_id = table.Column<int>(type: "integer", nullable: true),
                    yes_no = table.Column<bool>(type: "boolean", nullable: true),
                    number = table.Column<double>(type: "double precision", precision: 10, scale: 2, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_current = table.Column<bool>(type: "boolean", nullable: false),
                    recorded_by = table.Column<int>(type: "integer", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: true, computedColumnSql: "left(viesion.normalise(text), 100)", stored: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_characteristic_values", x => x.id);
                    table.CheckConstraint("ck_characteristic_value_one", "num_nonnulls(text, date, option_id, yes_no, number) = 1");
                    table.ForeignKey(
                        name: "fk_characteristic_values_beneficiaries_beneficiary_id",
                        column: x => x.beneficiary_id,
                        principalTable: "beneficiaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_characteristic_values_characteristic_definitions_definition~",
                        column: x => x.definition_id,
                        principalTable: "characteristic_definitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_characteristic_values_characteristic_options_option_id",
                        column: x => x.option_id,
                        principalTable: "characteristic_options",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_characteristic_values_staff_members_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_characteristic_definitions_family_id",
                table: "characteristic_definitions",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_characteristic_options_definition_id",
                table: "characteristic_options",
                column: "definition_id");

            migrationBuilder.CreateIndex(
                name: "ix_characteristic_values_beneficiary_id",
                table: "characteristic_values",
                column: "beneficiary_id");

            migrationBuilder.CreateIndex(
                name: "ix_characteristic_values_beneficiary_id_definition_id_is_curre~",
                table: "characteristic_values",
                columns: new[] { "beneficiary_id", "definition_id", "is_current" },
                unique: true,
                filter: "is_current");

            migrationBuilder.CreateIndex(
                name: "ix_characteristic_values_definition_id_confirmed_on",
                table: "characteristic_values",
                columns: new[] { "definition_id", "confirmed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_characteristic_values_definition_id_date",
                table: "characteristic_values",
                columns: new[] { "definition_id", "date" },
                filter: "is_current AND date IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_characteristic_values_definition_id_number",
                table: "characteristic_values",
                columns: new[] { "definition_id", "number" },
                filter: "is_current AND number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_characteristic_values_definition_id_search_text",
                table: "characteristic_values",
                columns: new[] { "definition_id", "search_text" },
                filter: "is_current AND search_text IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_characteristic_values_definition_id_yes_no",
                table: "characteristic_values",
                columns: new[] { "definition_id", "yes_no" },
                filter: "is_current AND yes_no IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_characteristic_values_option_id_is_current",
                table: "characteristic_values",
                columns: new[] { "option_id", "is_current" },
                filter: "option_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_characteristic_values_recorded_by",
                table: "characteristic_values",
                column: "recorded_by");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "characteristic_values");

            migrationBuilder.DropTable(
                name: "characteristic_options");

            migrationBuilder.DropTable(
                name: "characteristic_definitions");

            migrationBuilder.DropTable(
                name: "characteristic_families");
        }
    }
}
