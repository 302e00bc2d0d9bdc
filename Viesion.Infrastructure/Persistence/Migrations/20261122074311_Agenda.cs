using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Viesion.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Agenda : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agenda_shares",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    owner_id = table.Column<int>(type: "integer", nullable: false),
                    staff_member_id = table.Column<int>(type: "integer", nullable: true),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_shares", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_shares_staff_members_owner_id",
                        column: x => x.owner_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_agenda_shares_staff_members_staff_member_id",
                        column: x => x.staff_member_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appointment_natures",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    label = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    channel_id = table.Column<int>(type: "integer", nullable: true),
                    collective = table.Column<bool>(type: "boolean", nullable: false),
                    next_nature_id = table.Column<int>(type: "integer", nullable: true),
                    proposes_panel = table.Column<bool>(type: "boolean", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    label_key = table.Column<string>(type: "text", nullable: true, computedColumnSql: "viesion.normalise(label)", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment_natures", x => x.id);
                    table.ForeignKey(
                        name: "fk_appointment_natures_appointment_natures_next_nature_id",
                        column: x => x.next_nature_id,
                        principalTable: "appointment_natures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointment_natures_list_items_channel_id",
                        column: x => x.channel_id,
                        principalTable: "list_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "venues",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    territory_id = table.Column<int>(type: "integer", nullable: true),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: true, computedColumnSql: "viesion.normalise(name)", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_venues", x => x.id);
                    table.ForeignKey(
                        name: "fk_venues_territories_territory_id",
                        column: x => x.territory_id,
                        principalTable: "territories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appointments",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    host_id = table.Column<int>(type: "integer", nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    nature_id = table.Column<int>(type: "integer", nullable: false),
                    channel_id = table.Column<int>(type: "integer", nullable: true),
                    venue_id = table.Column<int>(type: "integer", nullable: true),
                    comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    remind_by_sms = table.Column<bool>(type: "boolean", nullable: false),
                    confirm_by_sms = table.Column<bool>(type: "boolean", nullable: false),
                    released = table.Column<bool>(type: "boolean", nullable: false),
                    booked_by_id = table.Column<int>(type: "integer", nullable: false),
                    booked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointments", x => x.id);
                    table.CheckConstraint("ck_appointment_times", "ends_at > starts_at AND ends_at <= starts_at + interval '720 minutes'");
                    table.ForeignKey(
                        name: "fk_appointments_appointment_natures_nature_id",
                        column: x => x.nature_id,
                        principalTable: "appointment_natures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_list_items_channel_id",
                        column: x => x.channel_id,
                        principalTable: "list_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_staff_members_booked_by_id",
                        column: x => x.booked_by_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_staff_members_host_id",
                        column: x => x.host_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_venues_venue_id",
                        column: x => x.venue_id,
                        principalTable: "venues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appointment_participants",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    appointment_id = table.Column<int>(type: "integer", nullable: false),
                    beneficiary_id = table.Column<int>(type: "integer", nullable: false),
                    convoked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    convoked_by_id = table.Column<int>(type: "integer", nullable: true),
                    attendance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    absence_reason_id = table.Column<int>(type: "integer", nullable: true),
                    settled_by_id = table.Column<int>(type: "integer", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment_participants", x => x.id);
                    table.ForeignKey(
                        name: "fk_appointment_participants_appointments_appointment_id",
                        column: x => x.appointment_id,
                        principalTable: "appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_appointment_participants_beneficiaries_beneficiary_id",
                        column: x => x.beneficiary_id,
                        principalTable: "beneficiaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_appointment_participants_list_items_absence_reason_id",
                        column: x => x.absence_reason_id,
                        principalTable: "list_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointment_participants_list_items_convoked_by_id",
                        column: x => x.convoked_by_id,
                        principalTable: "list_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointment_participants_staff_members_settled_by_id",
                        column: x => x.settled_by_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appointment_themes",
                columns: table => new
                {
                    appointment_id = table.Column<int>(type: "integer", nullable: false),
                    theme_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment_themes", x => new { x.appointment_id, x.theme_id });
                    table.ForeignKey(
                        name: "fk_appointment_themes_appointments_appointment_id",
                        column: x => x.appointment_id,
                        principalTable: "appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_appointment_themes_list_items_theme_id",
                        column: x => x.theme_id,
                        principalTable: "list_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appointment_sms",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    participant_id = table.Column<int>(type: "integer", nullable: false),
                    beneficiary_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    appointment_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    planned_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    message_id = table.Column<long>(type: "bigint", nullable: true),
                    composed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    segments = table.Column<int>(type: "integer", nullable: true),
                    report_key = table.Column<Guid>(type: "uuid", nullable: false),
                    delivery = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment_sms", x => x.id);
                    table.ForeignKey(
                        name: "fk_appointment_sms_appointment_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "appointment_participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_appointment_sms_beneficiaries_beneficiary_id",
                        column: x => x.beneficiary_id,
                        principalTable: "beneficiaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appointment_summaries",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    participant_id = table.Column<int>(type: "integer", nullable: false),
                    beneficiary_id = table.Column<int>(type: "integer", nullable: false),
                    theme_id = table.Column<int>(type: "integer", nullable: true),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment_summaries", x => x.id);
                    table.ForeignKey(
                        name: "fk_appointment_summaries_appointment_participants_participant_~",
                        column: x => x.participant_id,
                        principalTable: "appointment_participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_appointment_summaries_beneficiaries_beneficiary_id",
                        column: x => x.beneficiary_id,
                        principalTable: "beneficiaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_appointment_summaries_list_items_theme_id",
                        column: x => x.theme_id,
                        principalTable: "list_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_shares_owner_id_staff_member_id",
                table: "agenda_shares",
                columns: new[] { "owner_id", "staff_member_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_agenda_shares_staff_member_id",
                table: "agenda_shares",
                column: "staff_member_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_natures_channel_id",
                table: "appointment_natures",
                column: "channel_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_natures_label_key",
                table: "appointment_natures",
                column: "label_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appointment_natures_next_nature_id",
                table: "appointment_natures",
                column: "next_nature_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_participants_absence_reason_id",
                table: "appointment_participants",
                column: "absence_reason_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_participants_appointment_id_beneficiary_id",
                table: "appointment_participants",
                columns: new[] { "appointment_id", "beneficiary_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appointment_participants_beneficiary_id",
                table: "appointment_participants",
                column: "beneficiary_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_participants_convoked_by_id",
                table: "appointment_participants",
                column: "convoked_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_participants_planned",
                table: "appointment_participants",
                column: "appointment_id",
                filter: "attendance = 'Planned'");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_participants_settled_by_id",
                table: "appointment_participants",
                column: "settled_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_sms_beneficiary_id",
                table: "appointment_sms",
                column: "beneficiary_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_sms_message_id",
                table: "appointment_sms",
                column: "message_id",
                filter: "message_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_sms_participant_id",
                table: "appointment_sms",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_sms_planned_for",
                table: "appointment_sms",
                column: "planned_for",
                filter: "message_id IS NULL AND withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_sms_report_key",
                table: "appointment_sms",
                column: "report_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appointment_summaries_beneficiary_id",
                table: "appointment_summaries",
                column: "beneficiary_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_summaries_participant_id_theme_id",
                table: "appointment_summaries",
                columns: new[] { "participant_id", "theme_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_appointment_summaries_theme_id",
                table: "appointment_summaries",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_themes_theme_id",
                table: "appointment_themes",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_booked_by_id",
                table: "appointments",
                column: "booked_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_channel_id",
                table: "appointments",
                column: "channel_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_host_id_starts_at",
                table: "appointments",
                columns: new[] { "host_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_appointments_nature_id",
                table: "appointments",
                column: "nature_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_starts_at",
                table: "appointments",
                column: "starts_at");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_venue_id",
                table: "appointments",
                column: "venue_id");

            migrationBuilder.CreateIndex(
                name: "ix_venues_name_key",
                table: "venues",
                column: "name_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_venues_territory_id",
                table: "venues",
                column: "territory_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agenda_shares");

            migrationBuilder.DropTable(
                name: "appointment_sms");

            migrationBuilder.DropTable(
                name: "appointment_summaries");

            migrationBuilder.DropTable(
                name: "appointment_themes");

            migrationBuilder.DropTable(
                name: "appointment_participants");

            migrationBuilder.DropTable(
                name: "appointments");

            migrationBuilder.DropTable(
                name: "appointment_natures");

            migrationBuilder.DropTable(
                name: "venues");
        }
    }
}
