"""the outbox of what hosts are told outside"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "telling",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("visit", sa.String(length=26), nullable=False),
        sa.Column("host", sa.String(length=26), nullable=False),
        sa.Column("chat", sa.String(length=26), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_telling")),
        sa.UniqueConstraint("visit", "host", "chat", name=op.f("uq_telling_visit_host_chat")),
    )
    op.create_index(op.f("ix_telling_due"), "telling", ["due"])


def downgrade() -> None:
    op.drop_index(op.f("ix_telling_due"), "telling")
    op.drop_table("telling")
