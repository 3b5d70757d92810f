"""the outbox of reports that managers are told of"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "report_telling",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("period", sa.String(length=16), nullable=False),
        sa.Column("place", sa.String(length=32), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_telling")),
        sa.UniqueConstraint("period", "place", name=op.f("uq_report_telling_period_place")),
    )
    op.create_index(op.f("ix_report_telling_due"), "report_telling", ["due"])


def downgrade() -> None:
    op.drop_index(op.f("ix_report_telling_due"), "report_telling")
    op.drop_table("report_telling")
