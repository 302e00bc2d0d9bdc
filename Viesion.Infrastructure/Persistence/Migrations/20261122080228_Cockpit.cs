using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

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
                name: "account_passkeys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1023, nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sign_count = table.Column<long>(type: "bigint", nullable: false),
                    transports = table.Column<string[]>(type: "text[]", nullable: true),
                    is_backup_eligible = table.Column<bool>(type: "boolean", nullable: false),
                    is_backed_up = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkeys", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_passkeys_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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

            migrationBuilder.CreateTable(
                name: "announcements",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_announcements", x => x.id);
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
                name: "exports",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    owner_id = table.Column<int>(type: "integer", nullable: false),
                    report = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    filters = table.Column<string>(type: "character varying(16000)", maxLength: 16000, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    written = table.Column<long>(type: "bigint", nullable: false),
                    expected = table.Column<long>(type: "bigint", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failure = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    by_mail = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exports", x => x.id);
                    table.ForeignKey(
                        name: "fk_exports_staff_members_owner_id",
                        column: x => x.owner_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "home_layouts",
                columns: table => new
                {
                    staff_member_id = table.Column<int>(type: "integer", nullable: false),
                    arrangement = table.Column<string>(type: "character varying(1350)", maxLength: 1350, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_home_layouts", x => x.staff_member_id);
                    table.ForeignKey(
                        name: "fk_home_layouts_staff_members_staff_member_id",
                        column: x => x.staff_member_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_reports",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    owner_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    definition = table.Column<string>(type: "character varying(12000)", maxLength: 12000, nullable: false),
                    shared = table.Column<bool>(type: "boolean", nullable: false),
                    schedule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    next_on = table.Column<DateOnly>(type: "date", nullable: true),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_saved_reports_staff_members_owner_id",
                        column: x => x.owner_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "export_chunks",
                columns: table => new
                {
                    export_id = table.Column<int>(type: "integer", nullable: false),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_export_chunks", x => new { x.export_id, x.attempt, x.number });
                    table.ForeignKey(
                        name: "fk_export_chunks_exports_export_id",
                        column: x => x.export_id,
                        principalTable: "exports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                    day = table.Column<DateOnly>(type: "date", nullable: false),
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
                name: "ix_account_passkeys_account_id",
                table: "account_passkeys",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_passkeys_credential_id",
                table: "account_passkeys",
                column: "credential_id",
                unique: true);

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
                name: "ix_alert_hits_alert_day_beneficiary_id",
                table: "alert_hits",
                columns: new[] { "alert", "day", "beneficiary_id" });

            migrationBuilder.CreateIndex(
                name: "ix_alert_hits_reader_id",
                table: "alert_hits",
                column: "reader_id",
                filter: "reader_id IS NOT NULL");

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
                name: "ix_appointment_participants_beneficiary_id_day",
                table: "appointment_participants",
                columns: new[] { "beneficiary_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_participants_convoked_by_id",
                table: "appointment_participants",
                column: "convoked_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_participants_planned",
                table: "appointment_participants",
                columns: new[] { "day", "beneficiary_id" },
                filter: "attendance = 'Planned'");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_participants_present",
                table: "appointment_participants",
                columns: new[] { "day", "beneficiary_id" },
                filter: "attendance = 'Present'");

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
                name: "ix_exports_owner_id_requested_at",
                table: "exports",
                columns: new[] { "owner_id", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_exports_state_requested_at",
                table: "exports",
                columns: new[] { "state", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_reports_next_on",
                table: "saved_reports",
                column: "next_on",
                filter: "next_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_saved_reports_owner_id",
                table: "saved_reports",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_saved_reports_shared",
                table: "saved_reports",
                column: "shared",
                filter: "shared");

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
                name: "account_passkeys");

            migrationBuilder.DropTable(
                name: "agenda_shares");

            migrationBuilder.DropTable(
                name: "alert_boards");

            migrationBuilder.DropTable(
                name: "alert_hits");

            migrationBuilder.DropTable(
                name: "announcements");

            migrationBuilder.DropTable(
                name: "appointment_sms");

            migrationBuilder.DropTable(
                name: "appointment_summaries");

            migrationBuilder.DropTable(
                name: "appointment_themes");

            migrationBuilder.DropTable(
                name: "export_chunks");

            migrationBuilder.DropTable(
                name: "home_layouts");

            migrationBuilder.DropTable(
                name: "saved_reports");

            migrationBuilder.DropTable(
                name: "appointment_participants");

            migrationBuilder.DropTable(
                name: "exports");

            migrationBuilder.DropTable(
                name: "appointments");

            migrationBuilder.DropTable(
                name: "appointment_natures");

            migrationBuilder.DropTable(
                name: "venues");
        }
    }
}
