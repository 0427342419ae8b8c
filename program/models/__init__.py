"""The clinical content: programs, conditions, services."""

from program.models.condition import ConditionIndexPage, ConditionPage
from program.models.home import ProgramCondition, ProgramHomePage, ProgramService
from program.models.location import LocationIndexPage, LocationPage
from program.models.service import ServiceIndexPage, ServicePage

__all__ = [
    "ConditionIndexPage",
    "ConditionPage",
    "LocationIndexPage",
    "LocationPage",
    "ProgramCondition",
    "ProgramHomePage",
    "ProgramService",
    "ServiceIndexPage",
    "ServicePage",
]
