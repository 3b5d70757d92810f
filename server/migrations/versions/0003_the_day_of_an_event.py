"""What the day of an event needs: the gate, incidents, photos, dispatch, counts, briefings, templates, settings."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "briefing",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("topic", sa.Text(), nullable=True),
        sa.Column("version", sa.BigInteger(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("posts", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_briefing")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("briefing") as batch_op:
        batch_op.create_index("ix_briefing_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "briefing_receipt",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("briefing", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("read", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_briefing_receipt")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("briefing_receipt") as batch_op:
        batch_op.create_index("ix_briefing_receipt_briefing", ["briefing"], unique=False)
        batch_op.create_index("ix_briefing_receipt_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "check_in",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("shift", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("direction", sa.Text(), nullable=True),
        sa.Column("way", sa.Text(), nullable=True),
        sa.Column("moment", sa.Text(), nullable=True),
        sa.Column("corrects", sa.Text(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_in")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("check_in") as batch_op:
        batch_op.create_index("ix_check_in_scope_rev", ["scope", "rev"], unique=False)
        batch_op.create_index("ix_check_in_shift", ["shift"], unique=False)

    op.create_table(
        "entry",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("confidential", sa.Boolean(), nullable=True),
        sa.Column("incident", sa.Text(), nullable=True),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("made", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("safety_plan", sa.Text(), nullable=True),
        sa.Column("step", sa.BigInteger(), nullable=True),
        sa.Column("reporter", sa.Text(), nullable=True),
        sa.Column("assigned", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("entry") as batch_op:
        batch_op.create_index("ix_entry_incident", ["incident"], unique=False)
        batch_op.create_index("ix_entry_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "headcount",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("zone", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("change", sa.BigInteger(), nullable=True),
        sa.Column("counted", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_headcount")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("headcount") as batch_op:
        batch_op.create_index("ix_headcount_scope_rev", ["scope", "rev"], unique=False)
        batch_op.create_index("ix_headcount_zone", ["zone"], unique=False)

    op.create_table(
        "help_call",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("caller", sa.Text(), nullable=True),
        sa.Column("made", sa.Text(), nullable=True),
        sa.Column("needs", sa.Text(), nullable=True),
        sa.Column("zone", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("post", sa.Text(), nullable=True),
        sa.Column("taken_by", sa.Text(), nullable=True),
        sa.Column("arrived", sa.Text(), nullable=True),
        sa.Column("done", sa.Text(), nullable=True),
        sa.Column("escalated", sa.BigInteger(), nullable=True),
        sa.Column("escalated_to", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_call")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("help_call") as batch_op:
        batch_op.create_index("ix_help_call_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "incident",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("confidential", sa.Boolean(), nullable=True),
        sa.Column("reporter", sa.Text(), nullable=True),
        sa.Column("happened", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("severity", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("zone", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("people", sa.Text(), nullable=True),
        sa.Column("check", sa.Text(), nullable=True),
        sa.Column("assigned", sa.Text(), nullable=True),
        sa.Column("taken", sa.Text(), nullable=True),
        sa.Column("related", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("cause", sa.Text(), nullable=True),
        sa.Column("entries_seen", sa.BigInteger(), nullable=True),
        sa.Column("escalated", sa.BigInteger(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("incident") as batch_op:
        batch_op.create_index(
            "ix_incident_check",
            ["check"],
            unique=False,
            sqlite_where=sa.text('"check" IS NOT NULL'),
            postgresql_where=sa.text('"check" IS NOT NULL'),
        )
        batch_op.create_index("ix_incident_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "opening",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("grounds", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("heard", sa.Text(), nullable=True),
        sa.Column("withdrawn", sa.Text(), nullable=True),
        sa.Column("finding", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opening")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("opening") as batch_op:
        batch_op.create_index("ix_opening_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "photo",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("confidential", sa.Boolean(), nullable=True),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("record", sa.Text(), nullable=True),
        sa.Column("purpose", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("taken", sa.Text(), nullable=True),
        sa.Column("type", sa.Text(), nullable=True),
        sa.Column("bytes", sa.BigInteger(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("width", sa.BigInteger(), nullable=True),
        sa.Column("height", sa.BigInteger(), nullable=True),
        sa.Column("seconds", sa.Float(precision=53), nullable=True),
        sa.Column("preview", sa.Text(), nullable=True),
        sa.Column("latitude", sa.Float(precision=53), nullable=True),
        sa.Column("longitude", sa.Float(precision=53), nullable=True),
        sa.Column("caption", sa.Text(), nullable=True),
        sa.Column("reporter", sa.Text(), nullable=True),
        sa.Column("assigned", sa.Text(), nullable=True),
        sa.Column("stored", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("photo") as batch_op:
        batch_op.create_index("ix_photo_record", ["record"], unique=False)
        batch_op.create_index("ix_photo_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "resource_count",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("resource", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=True),
        sa.Column("quantity", sa.Float(precision=53), nullable=True),
        sa.Column("counted", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resource_count")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("resource_count") as batch_op:
        batch_op.create_index("ix_resource_count_resource", ["resource"], unique=False)
        batch_op.create_index("ix_resource_count_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "setting",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("value", sa.Float(precision=53), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("setting") as batch_op:
        batch_op.create_index("ix_setting_name", ["name"], unique=False)
        batch_op.create_index("ix_setting_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "sign_off",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("signer", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("signed", sa.Text(), nullable=True),
        sa.Column("signature", sa.Text(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_off")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("sign_off") as batch_op:
        batch_op.create_index("ix_sign_off_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "template",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("group", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("event_kind", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("template") as batch_op:
        batch_op.create_index("ix_template_scope_rev", ["scope", "rev"], unique=False)

    op.create_table(
        "template_item",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("meta", sa.Text(), nullable=True),
        sa.Column("group", sa.Text(), nullable=True),
        sa.Column("template", sa.Text(), nullable=True),
        sa.Column("number", sa.BigInteger(), nullable=True),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("requirement", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("due_minutes", sa.BigInteger(), nullable=True),
        sa.Column("photo_required", sa.Boolean(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("low", sa.Float(precision=53), nullable=True),
        sa.Column("high", sa.Float(precision=53), nullable=True),
        sa.Column("valid_minutes", sa.BigInteger(), nullable=True),
        sa.Column("repeat_before_opening", sa.Boolean(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template_item")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("template_item") as batch_op:
        batch_op.create_index("ix_template_item_scope_rev", ["scope", "rev"], unique=False)
        batch_op.create_index("ix_template_item_template", ["template"], unique=False)

    with op.batch_alter_table("check") as batch_op:
        batch_op.add_column(sa.Column("template_item", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("valid_minutes", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("repeat_before_opening", sa.Boolean(), nullable=True))
        batch_op.add_column(sa.Column("waived", sa.Text(), nullable=True))

    with op.batch_alter_table("cue") as batch_op:
        batch_op.add_column(sa.Column("started", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("finished", sa.Text(), nullable=True))

    with op.batch_alter_table("post") as batch_op:
        batch_op.add_column(sa.Column("answers", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("confidential", sa.Boolean(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("post") as batch_op:
        batch_op.drop_column("confidential")
        batch_op.drop_column("answers")

    with op.batch_alter_table("cue") as batch_op:
        batch_op.drop_column("finished")
        batch_op.drop_column("started")

    with op.batch_alter_table("check") as batch_op:
        batch_op.drop_column("waived")
        batch_op.drop_column("repeat_before_opening")
        batch_op.drop_column("valid_minutes")
        batch_op.drop_column("template_item")

    with op.batch_alter_table("template_item") as batch_op:
        batch_op.drop_index("ix_template_item_template")
        batch_op.drop_index("ix_template_item_scope_rev")

    op.drop_table("template_item")
    with op.batch_alter_table("template") as batch_op:
        batch_op.drop_index("ix_template_scope_rev")

    op.drop_table("template")
    with op.batch_alter_table("sign_off") as batch_op:
        batch_op.drop_index("ix_sign_off_scope_rev")

    op.drop_table("sign_off")
    with op.batch_alter_table("setting") as batch_op:
        batch_op.drop_index("ix_setting_scope_rev")
        batch_op.drop_index("ix_setting_name")

    op.drop_table("setting")
    with op.batch_alter_table("resource_count") as batch_op:
        batch_op.drop_index("ix_resource_count_scope_rev")
        batch_op.drop_index("ix_resource_count_resource")

    op.drop_table("resource_count")
    with op.batch_alter_table("photo") as batch_op:
        batch_op.drop_index("ix_photo_scope_rev")
        batch_op.drop_index("ix_photo_record")

    op.drop_table("photo")
    with op.batch_alter_table("opening") as batch_op:
        batch_op.drop_index("ix_opening_scope_rev")

    op.drop_table("opening")
    with op.batch_alter_table("incident") as batch_op:
        batch_op.drop_index("ix_incident_scope_rev")
        batch_op.drop_index(
            "ix_incident_check",
            sqlite_where=sa.text('"check" IS NOT NULL'),
            postgresql_where=sa.text('"check" IS NOT NULL'),
        )

    op.drop_table("incident")
    with op.batch_alter_table("help_call") as batch_op:
        batch_op.drop_index("ix_help_call_scope_rev")

    op.drop_table("help_call")
    with op.batch_alter_table("headcount") as batch_op:
        batch_op.drop_index("ix_headcount_zone")
        batch_op.drop_index("ix_headcount_scope_rev")

    op.drop_table("headcount")
    with op.batch_alter_table("entry") as batch_op:
        batch_op.drop_index("ix_entry_scope_rev")
        batch_op.drop_index("ix_entry_incident")

    op.drop_table("entry")
    with op.batch_alter_table("check_in") as batch_op:
        batch_op.drop_index("ix_check_in_shift")
        batch_op.drop_index("ix_check_in_scope_rev")

    op.drop_table("check_in")
    with op.batch_alter_table("briefing_receipt") as batch_op:
        batch_op.drop_index("ix_briefing_receipt_scope_rev")
        batch_op.drop_index("ix_briefing_receipt_briefing")

    op.drop_table("briefing_receipt")
    with op.batch_alter_table("briefing") as batch_op:
        batch_op.drop_index("ix_briefing_scope_rev")

    op.drop_table("briefing")
