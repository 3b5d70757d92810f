"""The first tables: one an entity, the engine's own, and those of sign-in and devices."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "change",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("creates", sa.Boolean(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("received", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("patch", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=False),
        sa.Column("adopted_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_change"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("change") as batch_op:
        batch_op.create_index("ix_change_record", ["record", "rev"], unique=False)
        batch_op.create_index("ix_change_refused", ["rev"], unique=False, sqlite_where=sa.text("verdict = 'refused'"), postgresql_where=sa.text("verdict = 'refused'"))

    op.create_table(
        "check",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("requirement", sa.Text(), nullable=True),
        sa.Column("zone", sa.Text(), nullable=True),
        sa.Column("responsible", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("photo_required", sa.Boolean(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("low", sa.Float(precision=53), nullable=True),
        sa.Column("high", sa.Float(precision=53), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("measured", sa.Float(precision=53), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_check"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("check") as batch_op:
        batch_op.create_index("ix_check_responsible", ["responsible"], unique=False)
        batch_op.create_index("ix_check_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "client",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_client"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("client") as batch_op:
        batch_op.create_index("ix_client_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "contact",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("client", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("mobile", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_contact"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("contact") as batch_op:
        batch_op.create_index("ix_contact_client", ["client"], unique=False)
        batch_op.create_index("ix_contact_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "credential",
        sa.Column("person", sa.String(length=26), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("person", name="pk_credential"),
    )
    op.create_table(
        "cue",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("number", sa.BigInteger(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("starts", sa.Text(), nullable=True),
        sa.Column("minutes", sa.BigInteger(), nullable=True),
        sa.Column("responsible", sa.Text(), nullable=True),
        sa.Column("prompts", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_cue"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("cue") as batch_op:
        batch_op.create_index("ix_cue_responsible", ["responsible"], unique=False)
        batch_op.create_index("ix_cue_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "department",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("epoch", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_department"),
    )
    op.create_table(
        "device",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("first_seen", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_agent", sa.String(length=300), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_device"),
    )
    op.create_table(
        "device_news",
        sa.Column("device", sa.String(length=26), nullable=False),
        sa.Column("person", sa.String(length=26), nullable=False),
        sa.Column("heard", sa.DateTime(timezone=True), nullable=False),
        sa.Column("pending_changes", sa.Integer(), nullable=False),
        sa.Column("pending_files", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("device", "person", name="pk_device_news"),
    )
    with op.batch_alter_table("device_news") as batch_op:
        batch_op.create_index("ix_device_news_person", ["person"], unique=False)

    op.create_table(
        "event",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("starts", sa.Text(), nullable=True),
        sa.Column("ends", sa.Text(), nullable=True),
        sa.Column("venue", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("expected", sa.BigInteger(), nullable=True),
        sa.Column("special_requests", sa.Text(), nullable=True),
        sa.Column("lead", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("event") as batch_op:
        batch_op.create_index("ix_event_lead", ["lead"], unique=False)
        batch_op.create_index("ix_event_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "faq",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("question", sa.Text(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_faq"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("faq") as batch_op:
        batch_op.create_index("ix_faq_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "feed",
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "entity", "record", name="pk_feed"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("feed") as batch_op:
        batch_op.create_index("ix_feed_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "group",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_group"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("group") as batch_op:
        batch_op.create_index("ix_group_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "person",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("staff_number", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("position", sa.Text(), nullable=True),
        sa.Column("groups", sa.Text(), nullable=True),
        sa.Column("in_charge_of", sa.Text(), nullable=True),
        sa.Column("mobile", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("hired_on", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("administrator", sa.Boolean(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("person") as batch_op:
        batch_op.create_index("ix_person_scope_rev", ["scope", "rev"], unique=False)
        batch_op.create_index("ix_person_staff_number", ["staff_number"], unique=False)

    op.create_table(
        "post",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("zone", sa.Text(), nullable=True),
        sa.Column("duties", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_post"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("post") as batch_op:
        batch_op.create_index("ix_post_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "requirement",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("client", sa.Text(), nullable=True),
        sa.Column("purpose", sa.Text(), nullable=True),
        sa.Column("budget", sa.Float(precision=53), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_requirement"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("requirement") as batch_op:
        batch_op.create_index("ix_requirement_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "resource",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("quantity", sa.Float(precision=53), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("provider", sa.Text(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_resource"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("resource") as batch_op:
        batch_op.create_index("ix_resource_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "resource_cost",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("resource", sa.Text(), nullable=True),
        sa.Column("unit_price", sa.Float(precision=53), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_resource_cost"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("resource_cost") as batch_op:
        batch_op.create_index("ix_resource_cost_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "safety_plan",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("level", sa.Text(), nullable=True),
        sa.Column("steps", sa.Text(), nullable=True),
        sa.Column("post", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("assembly_point", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_safety_plan"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("safety_plan") as batch_op:
        batch_op.create_index("ix_safety_plan_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "shift",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("post", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("starts", sa.Text(), nullable=True),
        sa.Column("ends", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_shift"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("shift") as batch_op:
        batch_op.create_index("ix_shift_person", ["person"], unique=False)
        batch_op.create_index("ix_shift_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "sign_in",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=26), nullable=False),
        sa.Column("device", sa.String(length=26), nullable=True),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("token_hash", name="pk_sign_in"),
    )
    with op.batch_alter_table("sign_in") as batch_op:
        batch_op.create_index("ix_sign_in_person", ["person"], unique=False)

    op.create_table(
        "supplier",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("contact", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_supplier"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("supplier") as batch_op:
        batch_op.create_index("ix_supplier_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "zone",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("limit", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_zone"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("zone") as batch_op:
        batch_op.create_index("ix_zone_scope_rev", ["scope", "rev"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("zone") as batch_op:
        batch_op.drop_index("ix_zone_scope_rev")

    op.drop_table("zone")
    with op.batch_alter_table("supplier") as batch_op:
        batch_op.drop_index("ix_supplier_scope_rev")

    op.drop_table("supplier")
    with op.batch_alter_table("sign_in") as batch_op:
        batch_op.drop_index("ix_sign_in_person")

    op.drop_table("sign_in")
    with op.batch_alter_table("shift") as batch_op:
        batch_op.drop_index("ix_shift_scope_rev")
        batch_op.drop_index("ix_shift_person")

    op.drop_table("shift")
    with op.batch_alter_table("safety_plan") as batch_op:
        batch_op.drop_index("ix_safety_plan_scope_rev")

    op.drop_table("safety_plan")
    with op.batch_alter_table("resource_cost") as batch_op:
        batch_op.drop_index("ix_resource_cost_scope_rev")

    op.drop_table("resource_cost")
    with op.batch_alter_table("resource") as batch_op:
        batch_op.drop_index("ix_resource_scope_rev")

    op.drop_table("resource")
    with op.batch_alter_table("requirement") as batch_op:
        batch_op.drop_index("ix_requirement_scope_rev")

    op.drop_table("requirement")
    with op.batch_alter_table("post") as batch_op:
        batch_op.drop_index("ix_post_scope_rev")

    op.drop_table("post")
    with op.batch_alter_table("person") as batch_op:
        batch_op.drop_index("ix_person_staff_number")
        batch_op.drop_index("ix_person_scope_rev")

    op.drop_table("person")
    with op.batch_alter_table("group") as batch_op:
        batch_op.drop_index("ix_group_scope_rev")

    op.drop_table("group")
    with op.batch_alter_table("feed") as batch_op:
        batch_op.drop_index("ix_feed_scope_rev")

    op.drop_table("feed")
    with op.batch_alter_table("faq") as batch_op:
        batch_op.drop_index("ix_faq_scope_rev")

    op.drop_table("faq")
    with op.batch_alter_table("event") as batch_op:
        batch_op.drop_index("ix_event_scope_rev")
        batch_op.drop_index("ix_event_lead")

    op.drop_table("event")
    with op.batch_alter_table("device_news") as batch_op:
        batch_op.drop_index("ix_device_news_person")

    op.drop_table("device_news")
    op.drop_table("device")
    op.drop_table("department")
    with op.batch_alter_table("cue") as batch_op:
        batch_op.drop_index("ix_cue_scope_rev")
        batch_op.drop_index("ix_cue_responsible")

    op.drop_table("cue")
    op.drop_table("credential")
    with op.batch_alter_table("contact") as batch_op:
        batch_op.drop_index("ix_contact_scope_rev")
        batch_op.drop_index("ix_contact_client")

    op.drop_table("contact")
    with op.batch_alter_table("client") as batch_op:
        batch_op.drop_index("ix_client_scope_rev")

    op.drop_table("client")
    with op.batch_alter_table("check") as batch_op:
        batch_op.drop_index("ix_check_scope_rev")
        batch_op.drop_index("ix_check_responsible")

    op.drop_table("check")
    with op.batch_alter_table("change") as batch_op:
        batch_op.drop_index("ix_change_refused")
        batch_op.drop_index("ix_change_record")

    op.drop_table("change")
