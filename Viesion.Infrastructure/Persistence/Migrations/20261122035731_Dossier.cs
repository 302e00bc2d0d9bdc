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
            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "standby_periods",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.AddColumn<int>(
                name: "end_reason_id",
                table: "referent_assignments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ended_by_id",
                table: "referent_assignments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "silence_told_at",
                table: "genesis_runs",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "accompaniment_end_requests",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    beneficiary_id = table.Column<int>(type: "integer", nullable: false),
                    referent_id = table.Column<int>(type: "integer", nullable: false),
                    reason_id = table.Column<int>(type: "integer", nullable: false),
                    comment = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    requested_by_id = table.Column<int>(type: "integer", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_by_id = table.Column<int>(type: "integer", nullable: true),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accompaniment_end_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_accompaniment_end_requests_beneficiaries_beneficiary_id",
                        column: x => x.beneficiary_id,
                        principalTable: "beneficiaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_accompaniment_end_requests_list_items_reason_id",
                        column: x => x.reason_id,
                        principalTable: "list_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_accompaniment_end_requests_staff_members_closed_by_id",
                        column: x => x.closed_by_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_accompaniment_end_requests_staff_members_referent_id",
                        column: x => x.referent_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_accompaniment_end_requests_staff_members_requested_by_id",
                        column: x => x.requested_by_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "genesis_referents",
                columns: table => new
                {
                    beneficiary_id = table.Column<int>(type: "integer", nullable: false),
                    staff_member_id = table.Column<int>(type: "integer", nullable: false),
                    start = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_genesis_referents", x => x.beneficiary_id);
                    table.ForeignKey(
                        name: "fk_genesis_referents_beneficiaries_beneficiary_id",
                        column: x => x.beneficiary_id,
                        principalTable: "beneficiaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_genesis_referents_staff_members_staff_member_id",
                        column: x => x.staff_member_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_referent_assignments_caseload",
                table: "referent_assignments",
                columns: new[] { "staff_member_id", "organisation_id" },
                filter: "kind = 'Pathway'")
                .Annotation("Npgsql:IndexInclude", new[] { "beneficiary_id", "start", "end" });

            migrationBuilder.CreateIndex(
                name: "ix_referent_assignments_end_reason_id",
                table: "referent_assignments",
                column: "end_reason_id");

            migrationBuilder.CreateIndex(
                name: "ix_referent_assignments_ended_by_id",
                table: "referent_assignments",
                column: "ended_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_referent_assignments_entry",
                table: "referent_assignments",
                columns: new[] { "start", "id" },
                filter: "kind = 'Pathway'");

            migrationBuilder.CreateIndex(
                name: "ix_running_pathway_referent",
                table: "referent_assignments",
                column: "beneficiary_id",
                unique: true,
                filter: "kind = 'Pathway' AND \"end\" IS NULL")
                .Annotation("Npgsql:IndexInclude", new[] { "staff_member_id", "start" });

            migrationBuilder.CreateIndex(
                name: "ix_accompaniment_end_requests_beneficiary_id_requested_at",
                table: "accompaniment_end_requests",
                columns: new[] { "beneficiary_id", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_accompaniment_end_requests_closed_by_id",
                table: "accompaniment_end_requests",
                column: "closed_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_accompaniment_end_requests_reason_id",
                table: "accompaniment_end_requests",
                column: "reason_id");

            migrationBuilder.CreateIndex(
                name: "ix_accompaniment_end_requests_referent_id",
                table: "accompaniment_end_requests",
                column: "referent_id");

            migrationBuilder.CreateIndex(
                name: "ix_accompaniment_end_requests_requested_by_id",
                table: "accompaniment_end_requests",
                column: "requested_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_accompaniment_end_requests_state_requested_at",
                table: "accompaniment_end_requests",
                columns: new[] { "state", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_open_end_request",
                table: "accompaniment_end_requests",
                column: "beneficiary_id",
                unique: true,
                filter: "state = 'Requested'");

            migrationBuilder.CreateIndex(
                name: "ix_genesis_referents_staff_member_id",
                table: "genesis_referents",
                column: "staff_member_id");

            migrationBuilder.AddForeignKey(
                name: "fk_referent_assignments_list_items_end_reason_id",
                table: "referent_assignments",
                column: "end_reason_id",
                principalTable: "list_items",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_referent_assignments_staff_members_ended_by_id",
                table: "referent_assignments",
                column: "ended_by_id",
                principalTable: "staff_members",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_referent_assignments_list_items_end_reason_id",
                table: "referent_assignments");

            migrationBuilder.DropForeignKey(
                name: "fk_referent_assignments_staff_members_ended_by_id",
                table: "referent_assignments");

            migrationBuilder.DropTable(
                name: "accompaniment_end_requests");

            migrationBuilder.DropTable(
                name: "genesis_referents");

            migrationBuilder.DropIndex(
                name: "ix_referent_assignments_caseload",
                table: "referent_assignments");

            migrationBuilder.DropIndex(
                name: "ix_referent_assignments_end_reason_id",
                table: "referent_assignments");

            migrationBuilder.DropIndex(
                name: "ix_referent_assignments_ended_by_id",
                table: "referent_assignments");

            migrationBuilder.DropIndex(
                name: "ix_referent_assignments_entry",
                table: "referent_assignments");

            migrationBuilder.DropIndex(
                name: "ix_running_pathway_referent",
                table: "referent_assignments");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "standby_periods");

            migrationBuilder.DropColumn(
                name: "end_reason_id",
                table: "referent_assignments");

            migrationBuilder.DropColumn(
                name: "ended_by_id",
                table: "referent_assignments");

            migrationBuilder.DropColumn(
                name: "silence_told_at",
                table: "genesis_runs");
        }
    }
}
