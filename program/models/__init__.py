"""The clinical content: programs, conditions, services."""

from program.models.condition import ConditionPage
from program.models.condition_index import ConditionIndexPage
from program.models.condition_rows import CodeSystem, ConditionCode
from program.models.event import EventPage
from program.models.event_details import Attendance, Audience, Registration
from program.models.event_index import EventIndexPage
from program.models.event_rows import (
    EventChange,
    EventException,
    EventProgram,
    EventSpeaker,
    EventTopic,
)
from program.models.event_when import Repeats, Status
from program.models.home import (
    ProgramCondition,
    ProgramHomePage,
    ProgramLocation,
    ProgramProvider,
    ProgramService,
)
from program.models.location import LocationIndexPage, LocationKind, LocationPage
from program.models.naming import ConditionName, ConditionWord
from program.models.news import NewsKind, NewsPage
from program.models.news_index import NewsIndexPage
from program.models.news_rows import NewsCondition, NewsProgram, NewsTopic
from program.models.provider import Accepting, ProviderPage, Role
from program.models.provider_index import ProviderIndexPage
from program.models.provider_rows import (
    ProviderCondition,
    ProviderLanguage,
    ProviderLocation,
    ProviderSpecialty,
)
from program.models.service import ServiceKind, ServicePage
from program.models.service_index import ServiceIndexPage
from program.models.service_rows import (
    ServiceCondition,
    ServiceHours,
    ServiceLocation,
    ServiceSpecialHours,
)
from program.models.specialty import Specialty
from program.models.topic import Topic

__all__ = [
    "Accepting",
    "Attendance",
    "Audience",
    "CodeSystem",
    "ConditionCode",
    "ConditionIndexPage",
    "ConditionName",
    "ConditionPage",
    "ConditionWord",
    "EventChange",
    "EventException",
    "EventIndexPage",
    "EventPage",
    "EventProgram",
    "EventSpeaker",
    "EventTopic",
    "LocationIndexPage",
    "LocationKind",
    "LocationPage",
    "NewsCondition",
    "NewsIndexPage",
    "NewsKind",
    "NewsPage",
    "NewsProgram",
    "NewsTopic",
    "ProgramCondition",
    "ProgramHomePage",
    "ProgramLocation",
    "ProgramProvider",
    "ProgramService",
    "ProviderCondition",
    "ProviderIndexPage",
    "ProviderLanguage",
    "ProviderLocation",
    "ProviderPage",
    "ProviderSpecialty",
    "Registration",
    "Repeats",
    "Role",
    "ServiceCondition",
    "ServiceHours",
    "ServiceIndexPage",
    "ServiceKind",
    "ServiceLocation",
    "ServicePage",
    "ServiceSpecialHours",
    "Specialty",
    "Status",
    "Topic",
]
