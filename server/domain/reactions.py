"""What the server itself does when somebody changed something."""

from datetime import tzinfo

from server.domain.onsite.doubled_checks import ONE_A_LINE
from server.domain.onsite.escalation_records import END_THE_CLIMB
from server.domain.onsite.incident_reactions import KEEP_TOGETHER
from server.domain.onsite.opening_reactions import EXAMINE_OPENINGS
from server.domain.onsite.photo_reactions import FINISH_REMOVAL
from server.domain.reception.client_reactions import KEEP_LOOKS
from server.domain.reception.enquiry_reactions import FOLLOW_THE_NOTES
from server.domain.reception.feedback_reactions import follow_up_in
from server.domain.reception.formality_reactions import KEEP_READERS
from server.domain.reception.need_reactions import BECOMES_AN_EVENT
from server.domain.reception.visit_reactions import RECEIVE_ARRIVALS, STEPS_TO_THE_HOST
from server.sync.reaction import Reaction


def reactions_in(zone: tzinfo) -> tuple[Reaction, ...]:
    """All of them; `zone`: the department's, for those that reckon with its working hours."""
    return (
        KEEP_TOGETHER,
        EXAMINE_OPENINGS,
        END_THE_CLIMB,
        FINISH_REMOVAL,
        follow_up_in(zone),
        BECOMES_AN_EVENT,
        ONE_A_LINE,
        FOLLOW_THE_NOTES,
        RECEIVE_ARRIVALS,
        STEPS_TO_THE_HOST,
        KEEP_LOOKS,
        KEEP_READERS,
    )
