using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Viesion.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class OperationKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "operation_keys",
                columns: table => new
                {
                    staff_member_id = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    command = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    outcome = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operation_keys", x => new { x.staff_member_id, x.key, x.command });
                    table.ForeignKey(
                        name: "fk_operation_keys_staff_members_staff_member_id",
                        column: x => x.staff_member_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_operation_keys_at",
                table: "operation_keys",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "operation_keys");
        }
    }
}
