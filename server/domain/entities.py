"""Every kind of record there is; a new one adds a line here."""

from server.domain.onsite.briefing import BRIEFING, BRIEFING_RECEIPT
from server.domain.onsite.check import CHECK
from server.domain.onsite.dispatch import CHECK_IN, HELP_CALL
from server.domain.onsite.headcount import HEADCOUNT
from server.domain.onsite.incident import ENTRY, INCIDENT
from server.domain.onsite.opening import OPENING
from server.domain.onsite.photo import PHOTO
from server.domain.onsite.place import POST, SHIFT, SHIFT_SEEN, ZONE
from server.domain.onsite.resource import RESOURCE, RESOURCE_COST, RESOURCE_COUNT
from server.domain.onsite.safety_plan import SAFETY_PLAN
from server.domain.onsite.sign_off import SIGN_OFF
from server.domain.onsite.template import TEMPLATE, TEMPLATE_ITEM
from server.domain.organisation.group import GROUP
from server.domain.organisation.person import PERSON
from server.domain.organisation.setting import SETTING
from server.domain.organisation.supplier import SUPPLIER
from server.domain.organisation.work_chat import WORK_CHAT
from server.domain.organisation.work_hours import WORK_DAY, WORK_HOURS
from server.domain.planning.cue import CUE
from server.domain.planning.event import EVENT, REQUIREMENT
from server.domain.reception.call import CALL, CALL_SCRIPT
from server.domain.reception.client import CLIENT, CONTACT
from server.domain.reception.client_guard import guarded
from server.domain.reception.client_look import CLIENT_LOOK
from server.domain.reception.document import DOCUMENT
from server.domain.reception.enquiry import ENQUIRY, ENQUIRY_NOTE
from server.domain.reception.faq import FAQ
from server.domain.reception.feedback import FEEDBACK
from server.domain.reception.formality import FORMALITY, FORMALITY_STEP, FORMALITY_TEMPLATE
from server.domain.reception.need import NEED
from server.domain.reception.visit import ARRIVAL, ROOM, VISIT, VISIT_STEP

DECLARED = (
    PERSON,
    GROUP,
    SUPPLIER,
    SETTING,
    WORK_HOURS,
    WORK_DAY,
    WORK_CHAT,
    CLIENT,
    CONTACT,
    FAQ,
    CALL_SCRIPT,
    CALL,
    ROOM,
    ARRIVAL,
    VISIT,
    VISIT_STEP,
    ENQUIRY,
    ENQUIRY_NOTE,
    NEED,
    FORMALITY_TEMPLATE,
    FORMALITY_STEP,
    FORMALITY,
    DOCUMENT,
    FEEDBACK,
    CLIENT_LOOK,
    EVENT,
    REQUIREMENT,
    CUE,
    ZONE,
    POST,
    SHIFT,
    SHIFT_SEEN,
    TEMPLATE,
    TEMPLATE_ITEM,
    CHECK,
    OPENING,
    SIGN_OFF,
    RESOURCE,
    RESOURCE_COST,
    RESOURCE_COUNT,
    SAFETY_PLAN,
    INCIDENT,
    ENTRY,
    PHOTO,
    CHECK_IN,
    HELP_CALL,
    HEADCOUNT,
    BRIEFING,
    BRIEFING_RECEIPT,
)

ENTITIES = guarded(DECLARED)
"""With what holds for all that knows a client: erased data does not come back (Q4)."""
