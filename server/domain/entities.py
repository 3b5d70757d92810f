"""Every kind of record there is; a new one adds a line here."""

from server.domain.onsite.briefing import BRIEFING, BRIEFING_RECEIPT
from server.domain.onsite.check import CHECK
from server.domain.onsite.dispatch import CHECK_IN, HELP_CALL
from server.domain.onsite.headcount import HEADCOUNT
from server.domain.onsite.incident import ENTRY, INCIDENT
from server.domain.onsite.opening import OPENING
from server.domain.onsite.photo import PHOTO
from server.domain.onsite.place import POST, SHIFT, ZONE
from server.domain.onsite.resource import RESOURCE, RESOURCE_COST, RESOURCE_COUNT
from server.domain.onsite.safety_plan import SAFETY_PLAN
from server.domain.onsite.sign_off import SIGN_OFF
from server.domain.onsite.template import TEMPLATE, TEMPLATE_ITEM
from server.domain.organisation.group import GROUP
from server.domain.organisation.person import PERSON
from server.domain.organisation.setting import SETTING
from server.domain.organisation.supplier import SUPPLIER
from server.domain.planning.cue import CUE
from server.domain.planning.event import EVENT, REQUIREMENT
from server.domain.reception.client import CLIENT, CONTACT
from server.domain.reception.faq import FAQ

ENTITIES = (
    PERSON,
    GROUP,
    SUPPLIER,
    SETTING,
    CLIENT,
    CONTACT,
    FAQ,
    EVENT,
    REQUIREMENT,
    CUE,
    ZONE,
    POST,
    SHIFT,
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
