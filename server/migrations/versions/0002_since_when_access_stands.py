"""Since when everybody's access stands; what is mostly empty is indexed only where it is not."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOSTLY_EMPTY = (("check", "responsible"), ("cue", "responsible"), ("event", "lead"), ("shift", "person"))


def upgrade() -> None:
    with op.batch_alter_table("department") as batch_op:
        batch_op.add_column(sa.Column("access_rev", sa.BigInteger(), server_default="0", nullable=False))
    for table, column in MOSTLY_EMPTY:
        filled = sa.text(f'"{column}" IS NOT NULL')
        op.drop_index(f"ix_{table}_{column}", table)
        op.create_index(f"ix_{table}_{column}", table, [column], sqlite_where=filled, postgresql_where=filled)


def downgrade() -> None:
    for table, column in MOSTLY_EMPTY:
        op.drop_index(f"ix_{table}_{column}", table)
        op.create_index(f"ix_{table}_{column}", table, [column])
    with op.batch_alter_table("department") as batch_op:
        batch_op.drop_column("access_rev")
