"""The shared records of the demo: who to call, the menus, the footer, the hospital's name."""

from dataclasses import dataclass

from cms.demo.blocks import Block, action, block, link
from cms.demo.notation import contact, menu


@dataclass(frozen=True)
class ContactSpec:
    """A contact and its lines, each an audience and a number as families read it."""

    key: str
    name: str
    lines: tuple[tuple[str, str], ...]
    online_page: str = ""


HOSPITAL = "Children's Hospital of Philadelphia"
PROGRAM_NAME = "Cancer Immunotherapy Program"

CONTACTS = (
    ContactSpec("hospital", HOSPITAL, (("Main Hospital", "1-800-TRY-CHOP"),)),
    ContactSpec(
        "program",
        PROGRAM_NAME,
        (
            ("Existing Patients or Family Members", "215-590-3025"),
            ("New Patients, Referrals and 2nd Opinions", "267-426-0762"),
        ),
        online_page="/cancer-immunotherapy-program/contact-us-online/",
    ),
    ContactSpec("foundation", "Foundation", (("Foundation", "267-426-6500"),)),
    ContactSpec("research", "Research", (("Research", "215-590-3800"),)),
)

IDENTITY = {
    "name": HOSPITAL,
    "short_name": "CHOP",
    "description": (
        "A hospital for children and teenagers in Philadelphia: programs, conditions, services, "
        "and who to call."
    ),
}

TASKS = (
    ("request-an-appointment", "Request an Appointment", "/request-an-appointment/"),
    ("driving-directions", "Get Driving Directions", "/locations/main-hospital/"),
    ("patient-portal", "MyCHOP Patient Portal", "https://example.org/mychop-patient-portal/"),
    ("refer-a-patient", "Refer a Patient", "/healthcare-professionals/refer-a-patient/"),
    ("make-a-donation", "Make a Donation", "https://example.org/giving/"),
    ("pay-a-bill", "Pay a Bill", "https://example.org/pay-a-bill/"),
    ("medical-records", "Request Medical Records", "/your-visit/medical-records/"),
    ("find-clinical-trials", "Find Clinical Trials", "/research/clinical-trials/"),
    ("volunteer", "Volunteer", "/volunteer/"),
    ("newsletters", "Sign up for Newsletters", "/newsletters/"),
    ("visit-feedback", "Provide Feedback About My Hospital Visit", "/feedback/"),
)

UTILITY_MENU = (
    ("Ways to Give", "/giving/"),
    ("Research", "/research/"),
    ("International", "/international/"),
    ("Healthcare Professionals", "/healthcare-professionals/"),
    ("Careers", "/careers/"),
)

MAIN_MENU = (
    ("Find A Doctor", "/find-a-doctor/"),
    ("Departments", "/departments-services/"),
    ("Conditions", "/conditions-diseases/"),
    ("Locations", "/locations/"),
    ("Your Visit", "/your-visit/"),
    ("Make a Gift", "/giving/make-a-gift/"),
)

SOCIAL = (
    ("Twitter", "https://example.org/social/twitter/"),
    ("Instagram", "https://example.org/social/instagram/"),
    ("Facebook", "https://example.org/social/facebook/"),
    ("YouTube", "https://example.org/social/youtube/"),
)

DIRECTORY = (
    ("Main Hospital", "hospital"),
    ("Foundation", "foundation"),
    ("Research", "research"),
    ("Referring Physicians", "hospital"),
)

EXPLORE = (
    ("Conditions & Diseases", "/conditions-diseases/"),
    ("Doctors", "/find-a-doctor/"),
    ("Locations", "/locations/"),
    ("Departments & Services", "/departments-services/"),
)

ORGANIZATION = (
    ("About CHOP", "/about/"),
    ("News", "/news/"),
    ("Giving", "/giving/"),
    ("Research", "/research/"),
    ("Quality and Patient Safety", "/about/quality-and-patient-safety/"),
    ("For Healthcare Professionals", "/healthcare-professionals/"),
    ("Careers", "/careers/"),
    ("Financial Assistance Policy", "/financial-assistance-policy/"),
)

LEGAL = (
    ("Terms of Use", "/terms-of-use/"),
    ("Privacy Policy", "/privacy-policy/"),
    ("HIPAA Notice of Privacy Practices", "/hipaa-notice/"),
    ("Ethics & Compliance", "/ethics-and-compliance/"),
    ("Questions and Feedback", "/questions-and-feedback/"),
)

ADDRESS = {
    "street": "3401 Civic Center Blvd.",
    "city": "Philadelphia",
    "region": "PA",
    "postal_code": "19104",
    "country": "US",
}
TAX_STATEMENT = (
    "Children's Hospital of Philadelphia is a charitable 501(c)(3) nonprofit organization."
)
NOTICE = (
    "This is a demonstration. It is not the website of Children's Hospital of Philadelphia, and it "
    "is no medical advice. Its people called Example are made up, those who review pages included."
)


def menu_items(lines: tuple[tuple[str, str], ...]) -> list[Block]:
    """The lines of a menu that has no keys."""
    return [block("item", text=words, link=link(target), key="") for words, target in lines]


def task_items() -> list[Block]:
    """The tasks, each with the key by which a program may lead it elsewhere."""
    return [block("item", text=words, link=link(target), key=key) for key, words, target in TASKS]


def footer_streams() -> dict[str, list[Block]]:
    """The social networks, the columns (directory, two of links, the tasks) and the legal links."""
    entries = [{"label": label, "contact": contact(key)} for label, key in DIRECTORY]
    columns = [
        block("directory", heading="Directory", entries=entries),
        block("links", heading="Explore", links=[action(*line) for line in EXPLORE]),
        block("links", heading="Our Organization", links=[action(*line) for line in ORGANIZATION]),
        block("menu", heading="I Want To...", menu=menu("tasks")),
    ]
    return {
        "social": [block("network", text=name, url=url) for name, url in SOCIAL],
        "columns": columns,
        "legal": [block("item", **action(*line)) for line in LEGAL],
    }
