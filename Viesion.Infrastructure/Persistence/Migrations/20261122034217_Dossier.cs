using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace Viesion.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Dossier : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_beneficiaries_name_vector",
                table: "beneficiaries");

            migrationBuilder.DropColumn(
                name: "name_vector",
                table: "beneficiaries");

            migrationBuilder.CreateTable(
                name: "dossier_lines",
                columns: table => new
                {
                    beneficiary_id = table.Column<int>(type: "integer", nullable: false),
                    territory_id = table.Column<int>(type: "integer", nullable: false),
                    marks = table.Column<int>(type: "integer", nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: false),
                    entered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cer_start = table.Column<DateOnly>(type: "date", nullable: true),
                    cer_end = table.Column<DateOnly>(type: "date", nullable: true),
                    referent_id = table.Column<int>(type: "integer", nullable: true),
                    city = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    orientation = table.Column<string>(type: "text", nullable: true),
                    name_vector = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier_lines", x => x.beneficiary_id);
                    table.ForeignKey(
                        name: "fk_dossier_lines_beneficiaries_beneficiary_id",
                        column: x => x.beneficiary_id,
                        principalTable: "beneficiaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recent_searches",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    staff_member_id = table.Column<int>(type: "integer", nullable: false),
                    criteria = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recent_searches", x => x.id);
                    table.ForeignKey(
                        name: "fk_recent_searches_staff_members_staff_member_id",
                        column: x => x.staff_member_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_searches",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    owner_id = table.Column<int>(type: "integer", nullable: false),
                    shared = table.Column<bool>(type: "boolean", nullable: false),
                    criteria = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_searches", x => x.id);
                    table.ForeignKey(
                        name: "fk_saved_searches_staff_members_owner_id",
                        column: x => x.owner_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_search_dossiers",
                columns: table => new
                {
                    saved_search_id = table.Column<int>(type: "integer", nullable: false),
                    beneficiary_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_search_dossiers", x => new { x.saved_search_id, x.beneficiary_id });
                    table.ForeignKey(
                        name: "fk_saved_search_dossiers_beneficiaries_beneficiary_id",
                        column: x => x.beneficiary_id,
                        principalTable: "beneficiaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_saved_search_dossiers_saved_searches_saved_search_id",
                        column: x => x.saved_search_id,
                        principalTable: "saved_searches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_lines_cer_end",
                table: "dossier_lines",
                column: "cer_end");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_lines_cer_start",
                table: "dossier_lines",
                column: "cer_start");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_lines_city_territory_id_beneficiary_id",
                table: "dossier_lines",
                columns: new[] { "city", "territory_id", "beneficiary_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_lines_entered_on",
                table: "dossier_lines",
                column: "entered_on");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_lines_name_vector",
                table: "dossier_lines",
                column: "name_vector")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_recent_searches_staff_member_id_at",
                table: "recent_searches",
                columns: new[] { "staff_member_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_search_dossiers_beneficiary_id",
                table: "saved_search_dossiers",
                column: "beneficiary_id");

            migrationBuilder.CreateIndex(
                name: "ix_saved_searches_owner_id",
                table: "saved_searches",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_saved_searches_shared",
                table: "saved_searches",
                column: "shared",
                filter: "shared");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dossier_lines");

            migrationBuilder.DropTable(
                name: "recent_searches");

            migrationBuilder.DropTable(
                name: "saved_search_dossiers");

            migrationBuilder.DropTable(
                name: "saved_searches");

            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "name_vector",
                table: "beneficiaries",
                type: "tsvector",
                nullable: true,
                computedColumnSql: "array_to_tsvector(viesion.name_tokens(last_name || ' ' || coalesce(birth_name, '') || ' ' || first_name))",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_beneficiaries_name_vector",
                table: "beneficiaries",
                column: "name_vector")
                .Annotation("Npgsql:IndexMethod", "gin");
        }
    }
}
