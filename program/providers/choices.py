"""What providers are, whom they accept, and what they have learned."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What somebody is to a family."""

    PHYSICIAN = "physician", _("Physician")
    NURSE_PRACTITIONER = "nurse-practitioner", _("Nurse practitioner")
    NURSE = "nurse", _("Nurse")
    NURSE_NAVIGATOR = "nurse-navigator", _("Nurse navigator")
    PSYCHOLOGIST = "psychologist", _("Psychologist")
    THERAPIST = "therapist", _("Therapist")
    SOCIAL_WORKER = "social-worker", _("Social worker")
    FINANCIAL_COUNSELOR = "financial-counselor", _("Financial counselor")
    RESEARCHER = "researcher", _("Researcher")
    OTHER = "other", _("Other staff")


class Accepting(models.TextChoices):
    """Whether new patients may come."""

    YES = "yes", _("Accepting new patients")
    NO = "no", _("Not accepting new patients")
    ASK = "ask", _("Ask us about new patients")


class EducationKind(models.TextChoices):
    """What somebody did where they learned."""

    DEGREE = "degree", _("Degree")
    SCHOOL = "school", _("Medical school")
    INTERNSHIP = "internship", _("Internship")
    RESIDENCY = "residency", _("Residency")
    FELLOWSHIP = "fellowship", _("Fellowship")
    TRAINING = "training", _("Training")
