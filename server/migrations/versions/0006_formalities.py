"""formalities: whose they are, of what people were told"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NEW = ("whose", "reminded", "overdue", "told", "reminder_seen", "overdue_seen")
DUE = sa.text('"due" IS NOT NULL')


def upgrade() -> None:
    with op.batch_alter_table("formality") as batch:
        for name in NEW:
            batch.add_column(sa.Column(name, sa.Text(), nullable=True))
        batch.create_index("ix_formality_due", ["due"], sqlite_where=DUE, postgresql_where=DUE)
    with op.batch_alter_table("formality_step") as batch:
        batch.create_index("ix_formality_step_template", ["template"])


def downgrade() -> None:
    with op.batch_alter_table("formality_step") as batch:
        batch.drop_index("ix_formality_step_template")
    with op.batch_alter_table("formality") as batch:
        batch.drop_index("ix_formality_due")
        for name in reversed(NEW):
            batch.drop_column(name)
