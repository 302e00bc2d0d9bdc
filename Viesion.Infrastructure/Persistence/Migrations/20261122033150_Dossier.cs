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
                name: "ix_list_items_kind_label",
                table: "list_items");

            migrationBuilder.AddColumn<int>(
                name: "parent_id",
                table: "list_items",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "list_items",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.AddColumn<string>(
                name: "label_key",
                table: "list_items",
                type: "text",
                nullable: true,
                computedColumnSql: "viesion.normalise(label)",
                stored: true);

            migrationBuilder.CreateTable(
                name: "difficulties",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    beneficiary_id = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    start = table.Column<DateOnly>(type: "date", nullable: false),
                    end = table.Column<DateOnly>(type: "date", nullable: true),
                    achievement_id = table.Column<int>(type: "integer", nullable: true),
                    comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    author_id = table.Column<int>(type: "integer", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_difficulties", x => x.id);
                    table.CheckConstraint("ck_difficulty_dates", "\"end\" IS NULL OR \"end\" >= start");
                    table.ForeignKey(
                        name: "fk_difficulties_beneficiaries_beneficiary_id",
                        column: x => x.beneficiary_id,
                        principalTable: "beneficiaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_difficulties_list_items_achievement_id",
                        column: x => x.achievement_id,
                        principalTable: "list_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_difficulties_list_items_item_id",
                        column: x => x.item_id,
                        principalTable: "list_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_difficulties_staff_members_author_id",
                        column: x => x.author_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "occupations",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    name_vector = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: true, computedColumnSql: "array_to_tsvector(viesion.name_tokens(translate(code || ' ' || name, '/', ' ')))", stored: true),
                    search_name = table.Column<string>(type: "text", nullable: true, computedColumnSql: "viesion.normalise(translate(code || ' ' || name, '/', ' '))", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_occupations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sectors",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    section_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sectors", x => x.id);
                    table.ForeignKey(
                        name: "fk_sectors_sectors_section_id",
                        column: x => x.section_id,
                        principalTable: "sectors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "skills",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    beneficiary_id = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    level_id = table.Column<int>(type: "integer", nullable: true),
                    start = table.Column<DateOnly>(type: "date", nullable: false),
                    end = table.Column<DateOnly>(type: "date", nullable: true),
                    comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    author_id = table.Column<int>(type: "integer", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills", x => x.id);
                    table.CheckConstraint("ck_skill_dates", "\"end\" IS NULL OR \"end\" >= start");
                    table.ForeignKey(
                        name: "fk_skills_beneficiaries_beneficiary_id",
                        column: x => x.beneficiary_id,
                        principalTable: "beneficiaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_skills_list_items_item_id",
                        column: x => x.item_id,
                        principalTable: "list_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_skills_list_items_level_id",
                        column: x => x.level_id,
                        principalTable: "list_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_skills_staff_members_author_id",
                        column: x => x.author_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "occupation_titles",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<int>(type: "integer", nullable: false),
                    occupation_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    name_vector = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: true, computedColumnSql: "array_to_tsvector(viesion.name_tokens(translate(name, '/', ' ')))", stored: true),
                    search_name = table.Column<string>(type: "text", nullable: true, computedColumnSql: "viesion.normalise(translate(name, '/', ' '))", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_occupation_titles", x => x.id);
                    table.ForeignKey(
                        name: "fk_occupation_titles_occupations_occupation_id",
                        column: x => x.occupation_id,
                        principalTable: "occupations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "desired_sectors",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    beneficiary_id = table.Column<int>(type: "integer", nullable: false),
                    sector_id = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    author_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desired_sectors", x => x.id);
                    table.ForeignKey(
                        name: "fk_desired_sectors_beneficiaries_beneficiary_id",
                        column: x => x.beneficiary_id,
                        principalTable: "beneficiaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_desired_sectors_sectors_sector_id",
                        column: x => x.sector_id,
                        principalTable: "sectors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_desired_sectors_staff_members_author_id",
                        column: x => x.author_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "desired_occupations",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    beneficiary_id = table.Column<int>(type: "integer", nullable: false),
                    occupation_id = table.Column<int>(type: "integer", nullable: false),
                    title_id = table.Column<int>(type: "integer", nullable: true),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    author_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desired_occupations", x => x.id);
                    table.ForeignKey(
                        name: "fk_desired_occupations_beneficiaries_beneficiary_id",
                        column: x => x.beneficiary_id,
                        principalTable: "beneficiaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_desired_occupations_occupation_titles_title_id",
                        column: x => x.title_id,
                        principalTable: "occupation_titles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_desired_occupations_occupations_occupation_id",
                        column: x => x.occupation_id,
                        principalTable: "occupations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_desired_occupations_staff_members_author_id",
                        column: x => x.author_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_list_items_kind_parent_id_label_key",
                table: "list_items",
                columns: new[] { "kind", "parent_id", "label_key" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_list_items_parent_id",
                table: "list_items",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_desired_occupations_author_id",
                table: "desired_occupations",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_desired_occupations_beneficiary_id_occupation_id_title_id",
                table: "desired_occupations",
                columns: new[] { "beneficiary_id", "occupation_id", "title_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_desired_occupations_occupation_id_beneficiary_id",
                table: "desired_occupations",
                columns: new[] { "occupation_id", "beneficiary_id" });

            migrationBuilder.CreateIndex(
                name: "ix_desired_occupations_title_id",
                table: "desired_occupations",
                column: "title_id");

            migrationBuilder.CreateIndex(
                name: "ix_desired_sectors_author_id",
                table: "desired_sectors",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_desired_sectors_beneficiary_id_sector_id",
                table: "desired_sectors",
                columns: new[] { "beneficiary_id", "sector_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_desired_sectors_sector_id_beneficiary_id",
                table: "desired_sectors",
                columns: new[] { "sector_id", "beneficiary_id" });

            migrationBuilder.CreateIndex(
                name: "ix_difficulties_achievement_id",
                table: "difficulties",
                column: "achievement_id");

            migrationBuilder.CreateIndex(
                name: "ix_difficulties_author_id",
                table: "difficulties",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_difficulties_beneficiary_id_start",
                table: "difficulties",
                columns: new[] { "beneficiary_id", "start" });

            migrationBuilder.CreateIndex(
                name: "ix_difficulties_item_id_beneficiary_id",
                table: "difficulties",
                columns: new[] { "item_id", "beneficiary_id" })
                .Annotation("Npgsql:IndexInclude", new[] { "end" });

            migrationBuilder.CreateIndex(
                name: "ix_occupation_titles_code",
                table: "occupation_titles",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_occupation_titles_name_vector",
                table: "occupation_titles",
                column: "name_vector")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_occupation_titles_occupation_id",
                table: "occupation_titles",
                column: "occupation_id");

            migrationBuilder.CreateIndex(
                name: "ix_occupations_code",
                table: "occupations",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_occupations_name_vector",
                table: "occupations",
                column: "name_vector")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_sectors_code",
                table: "sectors",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sectors_section_id",
                table: "sectors",
                column: "section_id");

            migrationBuilder.CreateIndex(
                name: "ix_skills_author_id",
                table: "skills",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_skills_beneficiary_id_start",
                table: "skills",
                columns: new[] { "beneficiary_id", "start" });

            migrationBuilder.CreateIndex(
                name: "ix_skills_item_id_beneficiary_id",
                table: "skills",
                columns: new[] { "item_id", "beneficiary_id" })
                .Annotation("Npgsql:IndexInclude", new[] { "end" });

            migrationBuilder.CreateIndex(
                name: "ix_skills_level_id",
                table: "skills",
                column: "level_id");

            migrationBuilder.AddForeignKey(
                name: "fk_list_items_list_items_parent_id",
                table: "list_items",
                column: "parent_id",
                principalTable: "list_items",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_list_items_list_items_parent_id",
                table: "list_items");

            migrationBuilder.DropTable(
                name: "desired_occupations");

            migrationBuilder.DropTable(
                name: "desired_sectors");

            migrationBuilder.DropTable(
                name: "difficulties");

            migrationBuilder.DropTable(
                name: "skills");

            migrationBuilder.DropTable(
                name: "occupation_titles");

            migrationBuilder.DropTable(
                name: "sectors");

            migrationBuilder.DropTable(
                name: "occupations");

            migrationBuilder.DropIndex(
                name: "ix_list_items_kind_parent_id_label_key",
                table: "list_items");

            migrationBuilder.DropIndex(
                name: "ix_list_items_parent_id",
                table: "list_items");

            migrationBuilder.DropColumn(
                name: "label_key",
                table: "list_items");

            migrationBuilder.DropColumn(
                name: "parent_id",
                table: "list_items");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "list_items");

            migrationBuilder.CreateIndex(
                name: "ix_list_items_kind_label",
                table: "list_items",
                columns: new[] { "kind", "label" },
                unique: true);
        }
    }
}
