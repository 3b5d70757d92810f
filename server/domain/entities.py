"""Every kind of record there is; a new one adds a line here."""

from server.domain.onsite.check import CHECK
from server.domain.onsite.place import POST, SHIFT, ZONE
from server.domain.onsite.resource import RESOURCE, RESOURCE_COST
from server.domain.onsite.safety_plan import SAFETY_PLAN
from server.domain.organisation.group import GROUP
from server.domain.organisation.person import PERSON
from server.domain.organisation.supplier import SUPPLIER
from server.domain.planning.cue import CUE
from server.domain.planning.event import EVENT, REQUIREMENT
from server.domain.reception.client import CLIENT, CONTACT
from server.domain.reception.faq import FAQ

ENTITIES = (
    PERSON,
    GROUP,
    SUPPLIER,
    CLIENT,
    CONTACT,
    FAQ,
    EVENT,
    REQUIREMENT,
    CUE,
    ZONE,
    POST,
    SHIFT,
    CHECK,
    RESOURCE,
    RESOURCE_COST,
    SAFETY_PLAN,
)
