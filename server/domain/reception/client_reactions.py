"""What the server does by itself about clients."""

from server.domain.reception.client_looks import keep
from server.sync.reaction import Reaction

KEEP_LOOKS = Reaction({"client_look": frozenset()}, keep)
