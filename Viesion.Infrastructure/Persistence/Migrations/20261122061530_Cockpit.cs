using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Viesion.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Cockpit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "alert_boards",
                columns: table => new
                {
                    staff_member_id = table.Column<int>(type: "integer", nullable: false),
                    favourites = table.Column<string[]>(type: "text[]", nullable: false),
                    thresholds = table.Column<string>(type: "jsonb", nullable: false),
                    situation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    programme_ids = table.Column<int[]>(type: "integer[]", nullable: false),
                    digest = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    digested_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alert_boards", x => x.staff_member_id);
                    table.ForeignKey(
                        name: "fk_alert_boards_staff_members_staff_member_id",
                        column: x => x.staff_member_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "alert_hits",
                columns: table => new
                {
                    beneficiary_id = table.Column<int>(type: "integer", nullable: false),
                    alert = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    programme_id = table.Column<int>(type: "integer", nullable: false),
                    subject_id = table.Column<int>(type: "integer", nullable: false),
                    territory_id = table.Column<int>(type: "integer", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reader_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alert_hits", x => new { x.beneficiary_id, x.alert, x.programme_id, x.subject_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_alert_hits_alert_day_beneficiary_id",
                table: "alert_hits",
                columns: new[] { "alert", "day", "beneficiary_id" });

            migrationBuilder.CreateIndex(
                name: "ix_alert_hits_reader_id",
                table: "alert_hits",
                column: "reader_id",
                filter: "reader_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alert_boards");

            migrationBuilder.DropTable(
                name: "alert_hits");
        }
    }
}
