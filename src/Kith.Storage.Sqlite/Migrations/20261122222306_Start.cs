using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "clients",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    therapist_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    born_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    referred_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    referred_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clients", x => new { x.clinic_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "clinics",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    is_demo = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clinics", x => x.clinic_id);
                });

            migrationBuilder.CreateTable(
                name: "sent_forms",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    location = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sent_forms", x => new { x.clinic_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "courses",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    client_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    therapist_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    protocol_key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    began_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_because = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    dropout = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    closing_words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    closed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courses", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_courses_closed_with_reason", "(closed_on IS NULL) = (closed_because IS NULL)");
                    table.ForeignKey(
                        name: "fk_courses_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "candidate_areas",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    about = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    client_rank = table.Column<int>(type: "INTEGER", nullable: true),
                    withdrawn_because = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_candidate_areas", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_candidate_areas_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "circle_snapshots",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    taken_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    moment = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circle_snapshots", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_circle_snapshots_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contracts",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sessions = table.Column<int>(type: "INTEGER", nullable: false),
                    spacing_days = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    when_missed = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    when_client_cancels = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    fee_terms = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    absence_plan = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    crisis_route = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    recording_allowed = table.Column<bool>(type: "INTEGER", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_contracts_end_after_start", "ends_on >= starts_on");
                    table.CheckConstraint("ck_contracts_sessions", "sessions > 0");
                    table.ForeignKey(
                        name: "fk_contracts_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "course_standings",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    therapist_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sessions_used = table.Column<int>(type: "INTEGER", nullable: false),
                    sessions_agreed = table.Column<int>(type: "INTEGER", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    next_session_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    next_session_number = table.Column<int>(type: "INTEGER", nullable: true),
                    next_session_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    first_score = table.Column<int>(type: "INTEGER", nullable: true),
                    previous_score = table.Column<int>(type: "INTEGER", nullable: true),
                    last_score = table.Column<int>(type: "INTEGER", nullable: true),
                    last_scored_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    change = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    open_alerts = table.Column<int>(type: "INTEGER", nullable: false),
                    unsigned_notes = table.Column<int>(type: "INTEGER", nullable: false),
                    oldest_unsigned_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    formulation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    focus = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    second_focus = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_course_standings", x => new { x.clinic_id, x.course_id });
                    table.ForeignKey(
                        name: "fk_course_standings_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "formulations",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    diagnosis = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    onset = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    linking_event = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    plain_words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    client_words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    strengths = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    focus = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    focus_about = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    focus_person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    second_focus = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    second_focus_about = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    change_reason = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    written_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    offered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_how = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_formulations", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_formulations_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "goals",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    set_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_because = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_goals", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_goals_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "illness_episodes",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    symptom_review = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    icd10 = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    diagnosis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    medical_and_medication = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    superseded_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    superseded_because = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_illness_episodes", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_illness_episodes_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notes",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    shared_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notes", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_notes_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    alias = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    relation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    contact_frequency = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ring = table.Column<int>(type: "INTEGER", nullable: true),
                    angle = table.Column<int>(type: "INTEGER", nullable: true),
                    what_is_good = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    what_is_hard = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    client_expects = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    person_expects = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    reciprocity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    support = table.Column<int>(type: "INTEGER", nullable: false),
                    change_since_episode = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    change_wanted = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    link_to_onset = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    remarks = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    violence = table.Column<bool>(type: "INTEGER", nullable: false),
                    violence_words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    withdrawn_because = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    died_on_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    died_on_precision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_people_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "responses",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure_key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    answers = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    difficulty = table.Column<int>(type: "INTEGER", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    total = table.Column<int>(type: "INTEGER", nullable: true),
                    superseded_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    superseded_because = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_responses", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_responses_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    moment = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    alliance = table.Column<int>(type: "INTEGER", nullable: true),
                    what_helped = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    unfinished = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    warning_signs = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    who_to_call = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    about_the_ending = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    @checked = table.Column<int>(name: "checked", type: "INTEGER", nullable: false),
                    decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    decision_words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    written_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    signed_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_reviews_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: true),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    counts = table.Column<bool>(type: "INTEGER", nullable: false),
                    state_words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    since_last_time = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    since_last_time_with_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    techniques = table.Column<int>(type: "INTEGER", nullable: false),
                    dispute_stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    step = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    earlier_step_words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_sessions_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sick_roles",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    obligations_eased = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    work_towards_recovery = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sick_roles", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_sick_roles_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "timeline_events",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lane = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    mood_effect = table.Column<int>(type: "INTEGER", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    withdrawn_because = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    on_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    on_precision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timeline_events", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_timeline_events_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "circle_places",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    snapshot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    alias = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ring = table.Column<int>(type: "INTEGER", nullable: false),
                    angle = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circle_places", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_circle_places_ring", "ring BETWEEN 1 AND 3");
                    table.ForeignKey(
                        name: "fk_circle_places_circle_snapshots_clinic_id_snapshot_id",
                        columns: x => new { x.clinic_id, x.snapshot_id },
                        principalTable: "circle_snapshots",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "goal_ratings",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rated_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_goal_ratings", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_goal_ratings_score", "score BETWEEN 0 AND 10");
                    table.ForeignKey(
                        name: "fk_goal_ratings_goals_clinic_id_goal_id",
                        columns: x => new { x.clinic_id, x.goal_id },
                        principalTable: "goals",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "note_versions",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    signed_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note_versions", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_note_versions_notes_clinic_id_note_id",
                        columns: x => new { x.clinic_id, x.note_id },
                        principalTable: "notes",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "safety_alerts",
                columns: table => new
                {
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    response_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure_key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    item = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<int>(type: "INTEGER", nullable: false),
                    raised_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    what_was_done = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    course_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_safety_alerts", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_safety_alerts_done_by_somebody", "(done_at IS NULL) = (done_by_id IS NULL)");
                    table.ForeignKey(
                        name: "fk_safety_alerts_courses_clinic_id_course_id",
                        columns: x => new { x.clinic_id, x.course_id },
                        principalTable: "courses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_safety_alerts_responses_clinic_id_response_id",
                        columns: x => new { x.clinic_id, x.response_id },
                        principalTable: "responses",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_candidate_areas_clinic_id_course_id",
                table: "candidate_areas",
                columns: new[] { "clinic_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_circle_places_clinic_id_snapshot_id",
                table: "circle_places",
                columns: new[] { "clinic_id", "snapshot_id" });

            migrationBuilder.CreateIndex(
                name: "ix_circle_snapshots_clinic_id_course_id",
                table: "circle_snapshots",
                columns: new[] { "clinic_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_clients_clinic_id_therapist_id_name",
                table: "clients",
                columns: new[] { "clinic_id", "therapist_id", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_clients_clinic_id_user_id",
                table: "clients",
                columns: new[] { "clinic_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contracts_clinic_id_course_id_number",
                table: "contracts",
                columns: new[] { "clinic_id", "course_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_course_standings_clinic_id_therapist_id_closed_on_next_session_at",
                table: "course_standings",
                columns: new[] { "clinic_id", "therapist_id", "closed_on", "next_session_at" });

            migrationBuilder.CreateIndex(
                name: "ix_courses_clinic_id_client_id",
                table: "courses",
                columns: new[] { "clinic_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_courses_clinic_id_therapist_id",
                table: "courses",
                columns: new[] { "clinic_id", "therapist_id" });

            migrationBuilder.CreateIndex(
                name: "ix_formulations_clinic_id_course_id_number",
                table: "formulations",
                columns: new[] { "clinic_id", "course_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_goal_ratings_clinic_id_goal_id",
                table: "goal_ratings",
                columns: new[] { "clinic_id", "goal_id" });

            migrationBuilder.CreateIndex(
                name: "ix_goals_clinic_id_course_id",
                table: "goals",
                columns: new[] { "clinic_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_illness_episodes_clinic_id_course_id",
                table: "illness_episodes",
                columns: new[] { "clinic_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_note_versions_clinic_id_note_id_number",
                table: "note_versions",
                columns: new[] { "clinic_id", "note_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notes_clinic_id_course_id",
                table: "notes",
                columns: new[] { "clinic_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_notes_clinic_id_session_id_kind_author_id",
                table: "notes",
                columns: new[] { "clinic_id", "session_id", "kind", "author_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_clinic_id_course_id",
                table: "people",
                columns: new[] { "clinic_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_responses_clinic_id_course_id_measure_key_started_at",
                table: "responses",
                columns: new[] { "clinic_id", "course_id", "measure_key", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_clinic_id_course_id_moment_number",
                table: "reviews",
                columns: new[] { "clinic_id", "course_id", "moment", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_safety_alerts_clinic_id_course_id",
                table: "safety_alerts",
                columns: new[] { "clinic_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_safety_alerts_clinic_id_response_id_item",
                table: "safety_alerts",
                columns: new[] { "clinic_id", "response_id", "item" },
                unique: true,
                filter: "done_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_clinic_id_course_id_starts_at",
                table: "sessions",
                columns: new[] { "clinic_id", "course_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sick_roles_clinic_id_course_id",
                table: "sick_roles",
                columns: new[] { "clinic_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_timeline_events_clinic_id_course_id",
                table: "timeline_events",
                columns: new[] { "clinic_id", "course_id" });

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_user_id",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "email_index",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_users_clinic_id_role_name",
                table: "users",
                columns: new[] { "clinic_id", "role", "name" });

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "users",
                column: "normalized_user_name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "candidate_areas");

            migrationBuilder.DropTable(
                name: "circle_places");

            migrationBuilder.DropTable(
                name: "clinics");

            migrationBuilder.DropTable(
                name: "contracts");

            migrationBuilder.DropTable(
                name: "course_standings");

            migrationBuilder.DropTable(
                name: "formulations");

            migrationBuilder.DropTable(
                name: "goal_ratings");

            migrationBuilder.DropTable(
                name: "illness_episodes");

            migrationBuilder.DropTable(
                name: "note_versions");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "reviews");

            migrationBuilder.DropTable(
                name: "safety_alerts");

            migrationBuilder.DropTable(
                name: "sent_forms");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "sick_roles");

            migrationBuilder.DropTable(
                name: "timeline_events");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "circle_snapshots");

            migrationBuilder.DropTable(
                name: "goals");

            migrationBuilder.DropTable(
                name: "notes");

            migrationBuilder.DropTable(
                name: "responses");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "courses");

            migrationBuilder.DropTable(
                name: "clients");
        }
    }
}
