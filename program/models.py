"""The clinical content: programs, conditions, services."""

from program.conditions.choices import CodeSystem
from program.conditions.codes import ConditionCode
from program.conditions.index_page import ConditionIndexPage
from program.conditions.names import ConditionName, ConditionWord
from program.conditions.page import ConditionPage
from program.events.choices import Attendance, Audience, Registration, Repeats, Status
from program.events.index_page import EventIndexPage
from program.events.inlines import (
    EventChange,
    EventException,
    EventProgram,
    EventSpeaker,
    EventTopic,
)
from program.events.page import EventPage
from program.library.program_choices import (
    ProgramCondition,
    ProgramLocation,
    ProgramProvider,
    ProgramService,
)
from program.library.topic import Topic
from program.locations.choices import LocationKind
from program.locations.page import LocationIndexPage, LocationPage
from program.news.choices import NewsKind
from program.news.index_page import NewsIndexPage
from program.news.inlines import NewsCondition, NewsProgram, NewsTopic
from program.news.page import NewsPage
from program.programs.home_page import ProgramHomePage
from program.providers.index_page import ProviderIndexPage
from program.providers.inlines import (
    ProviderCondition,
    ProviderLanguage,
    ProviderLocation,
    ProviderSpecialty,
)
from program.providers.page import Accepting, ProviderPage, Role
from program.providers.specialty import Specialty
from program.services.choices import ServiceKind
from program.services.index_page import ServiceIndexPage
from program.services.inlines import (
    ServiceCondition,
    ServiceHours,
    ServiceLocation,
    ServiceSpecialHours,
)
from program.services.page import ServicePage

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
