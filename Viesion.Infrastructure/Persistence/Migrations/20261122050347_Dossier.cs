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

            migrationBuilder.DropIndex(
                name: "ix_beneficiaries_name_vector",
                table: "beneficiaries");

            migrationBuilder.DropColumn(
                name: "name_vector",
                table: "beneficiaries");

            migrationBuilder.AddColumn<bool>(
                name: "active",
                table: "territories",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "territories",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "standby_periods",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.AddColumn<string>(
                name: "phone",
                table: "staff_members",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "staff_members",
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
                name: "handing_over_at",
                table: "outbox_messages",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "staff_member_id",
                table: "outbox_messages",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "active",
                table: "organisations",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "organisations",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

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

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "silence_told_at",
                table: "genesis_runs",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "last_code_step",
                table: "accounts",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "label_key",
                table: "list_items",
                type: "text",
                nullable: true,
                computedColumnSql: "viesion.normalise(label)",
                stored: true);

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
                name: "formal_notice_requests",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    beneficiary_id = table.Column<int>(type: "integer", nullable: false),
                    requested_on = table.Column<DateOnly>(type: "date", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    requested_by_id = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    notice_on = table.Column<DateOnly>(type: "date", nullable: true),
                    notice_reason = table.Column<string>(type: "text", nullable: true),
                    refused_by_id = table.Column<int>(type: "integer", nullable: true),
                    refusal_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_formal_notice_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_formal_notice_requests_beneficiaries_beneficiary_id",
                        column: x => x.beneficiary_id,
                        principalTable: "beneficiaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_formal_notice_requests_staff_members_refused_by_id",
                        column: x => x.refused_by_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_formal_notice_requests_staff_members_requested_by_id",
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

            migrationBuilder.CreateTable(
                name: "notes",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    beneficiary_id = table.Column<int>(type: "integer", nullable: false),
                    author_id = table.Column<int>(type: "integer", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    visibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    assignee_id = table.Column<int>(type: "integer", nullable: true),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_by_id = table.Column<int>(type: "integer", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notes", x => x.id);
                    table.CheckConstraint("ck_note_assignee", "(visibility = 'Assigned') = (assignee_id IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_notes_beneficiaries_beneficiary_id",
                        column: x => x.beneficiary_id,
                        principalTable: "beneficiaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_notes_staff_members_assignee_id",
                        column: x => x.assignee_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notes_staff_members_author_id",
                        column: x => x.author_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notes_staff_members_closed_by_id",
                        column: x => x.closed_by_id,
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
                name: "password_links",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    staff_member_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    used = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_password_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_password_links_staff_members_staff_member_id",
                        column: x => x.staff_member_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "questionnaires",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    theme = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaires", x => x.id);
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
                name: "staff_preferences",
                columns: table => new
                {
                    staff_member_id = table.Column<int>(type: "integer", nullable: false),
                    help = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    theme = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    left = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    right = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_preferences", x => x.staff_member_id);
                    table.ForeignKey(
                        name: "fk_staff_preferences_staff_members_staff_member_id",
                        column: x => x.staff_member_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "questionnaire_versions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    questionnaire_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    questions = table.Column<string>(type: "jsonb", nullable: false),
                    question_count = table.Column<int>(type: "integer", nullable: false),
                    created_by_id = table.Column<int>(type: "integer", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaire_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_questionnaire_versions_questionnaires_questionnaire_id",
                        column: x => x.questionnaire_id,
                        principalTable: "questionnaires",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_questionnaire_versions_staff_members_created_by_id",
                        column: x => x.created_by_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateTable(
                name: "assessments",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    beneficiary_id = table.Column<int>(type: "integer", nullable: false),
                    questionnaire_id = table.Column<int>(type: "integer", nullable: false),
                    questionnaire_version_id = table.Column<int>(type: "integer", nullable: false),
                    author_id = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answers = table.Column<string>(type: "jsonb", nullable: false),
                    question_count = table.Column<int>(type: "integer", nullable: false),
                    answer_count = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessments", x => x.id);
                    table.ForeignKey(
                        name: "fk_assessments_beneficiaries_beneficiary_id",
                        column: x => x.beneficiary_id,
                        principalTable: "beneficiaries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_assessments_questionnaire_versions_questionnaire_version_id",
                        column: x => x.questionnaire_version_id,
                        principalTable: "questionnaire_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assessments_questionnaires_questionnaire_id",
                        column: x => x.questionnaire_id,
                        principalTable: "questionnaires",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assessments_staff_members_author_id",
                        column: x => x.author_id,
                        principalTable: "staff_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "ix_outbox_messages_staff_member_id",
                table: "outbox_messages",
                column: "staff_member_id");

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
                name: "ix_assessments_author_id",
                table: "assessments",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_assessments_beneficiary_id_on",
                table: "assessments",
                columns: new[] { "beneficiary_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_assessments_questionnaire_id",
                table: "assessments",
                column: "questionnaire_id");

            migrationBuilder.CreateIndex(
                name: "ix_assessments_questionnaire_version_id",
                table: "assessments",
                column: "questionnaire_version_id");

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
                name: "ix_formal_notice_requests_beneficiary_id_requested_on",
                table: "formal_notice_requests",
                columns: new[] { "beneficiary_id", "requested_on" });

            migrationBuilder.CreateIndex(
                name: "ix_formal_notice_requests_refused_by_id",
                table: "formal_notice_requests",
                column: "refused_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_formal_notice_requests_requested_by_id",
                table: "formal_notice_requests",
                column: "requested_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_formal_notice_requests_state_requested_on",
                table: "formal_notice_requests",
                columns: new[] { "state", "requested_on" });

            migrationBuilder.CreateIndex(
                name: "ux_formal_notice_requests_open",
                table: "formal_notice_requests",
                column: "beneficiary_id",
                unique: true,
                filter: "state = 'Requested'");

            migrationBuilder.CreateIndex(
                name: "ix_genesis_referents_staff_member_id",
                table: "genesis_referents",
                column: "staff_member_id");

            migrationBuilder.CreateIndex(
                name: "ix_notes_assignee_id_written_at",
                table: "notes",
                columns: new[] { "assignee_id", "written_at" },
                filter: "closed_at IS NULL AND assignee_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notes_author_id_written_at",
                table: "notes",
                columns: new[] { "author_id", "written_at" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notes_beneficiary_id_written_at",
                table: "notes",
                columns: new[] { "beneficiary_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notes_closed_by_id",
                table: "notes",
                column: "closed_by_id");

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
                name: "ix_password_links_staff_member_id_created_at",
                table: "password_links",
                columns: new[] { "staff_member_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_password_links_token_hash",
                table: "password_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_questionnaire_versions_created_by_id",
                table: "questionnaire_versions",
                column: "created_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_questionnaire_versions_questionnaire_id_number",
                table: "questionnaire_versions",
                columns: new[] { "questionnaire_id", "number" },
                unique: true);

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

            migrationBuilder.AddForeignKey(
                name: "fk_outbox_messages_staff_members_staff_member_id",
                table: "outbox_messages",
                column: "staff_member_id",
                principalTable: "staff_members",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

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
                name: "fk_list_items_list_items_parent_id",
                table: "list_items");

            migrationBuilder.DropForeignKey(
                name: "fk_outbox_messages_staff_members_staff_member_id",
                table: "outbox_messages");

            migrationBuilder.DropForeignKey(
                name: "fk_referent_assignments_list_items_end_reason_id",
                table: "referent_assignments");

            migrationBuilder.DropForeignKey(
                name: "fk_referent_assignments_staff_members_ended_by_id",
                table: "referent_assignments");

            migrationBuilder.DropTable(
                name: "accompaniment_end_requests");

            migrationBuilder.DropTable(
                name: "assessments");

            migrationBuilder.DropTable(
                name: "characteristic_values");

            migrationBuilder.DropTable(
                name: "desired_occupations");

            migrationBuilder.DropTable(
                name: "desired_sectors");

            migrationBuilder.DropTable(
                name: "difficulties");

            migrationBuilder.DropTable(
                name: "dossier_lines");

            migrationBuilder.DropTable(
                name: "formal_notice_requests");

            migrationBuilder.DropTable(
                name: "genesis_referents");

            migrationBuilder.DropTable(
                name: "notes");

            migrationBuilder.DropTable(
                name: "password_links");

            migrationBuilder.DropTable(
                name: "recent_searches");

            migrationBuilder.DropTable(
                name: "saved_search_dossiers");

            migrationBuilder.DropTable(
                name: "skills");

            migrationBuilder.DropTable(
                name: "staff_preferences");

            migrationBuilder.DropTable(
                name: "questionnaire_versions");

            migrationBuilder.DropTable(
                name: "characteristic_options");

            migrationBuilder.DropTable(
                name: "occupation_titles");

            migrationBuilder.DropTable(
                name: "sectors");

            migrationBuilder.DropTable(
                name: "saved_searches");

            migrationBuilder.DropTable(
                name: "questionnaires");

            migrationBuilder.DropTable(
                name: "characteristic_definitions");

            migrationBuilder.DropTable(
                name: "occupations");

            migrationBuilder.DropTable(
                name: "characteristic_families");

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

            migrationBuilder.DropIndex(
                name: "ix_outbox_messages_staff_member_id",
                table: "outbox_messages");

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
                name: "active",
                table: "territories");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "territories");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "standby_periods");

            migrationBuilder.DropColumn(
                name: "phone",
                table: "staff_members");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "staff_members");

            migrationBuilder.DropColumn(
                name: "end_reason_id",
                table: "referent_assignments");

            migrationBuilder.DropColumn(
                name: "ended_by_id",
                table: "referent_assignments");

            migrationBuilder.DropColumn(
                name: "handing_over_at",
                table: "outbox_messages");

            migrationBuilder.DropColumn(
                name: "staff_member_id",
                table: "outbox_messages");

            migrationBuilder.DropColumn(
                name: "active",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "parent_id",
                table: "list_items");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "list_items");

            migrationBuilder.DropColumn(
                name: "silence_told_at",
                table: "genesis_runs");

            migrationBuilder.DropColumn(
                name: "last_code_step",
                table: "accounts");

            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "name_vector",
                table: "beneficiaries",
                type: "tsvector",
                nullable: true,
                computedColumnSql: "array_to_tsvector(viesion.name_tokens(last_name || ' ' || coalesce(birth_name, '') || ' ' || first_name))",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_list_items_kind_label",
                table: "list_items",
                columns: new[] { "kind", "label" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_beneficiaries_name_vector",
                table: "beneficiaries",
                column: "name_vector")
                .Annotation("Npgsql:IndexMethod", "gin");
        }
    }
}
