"""About the hospital and this demonstration, quality, languages, families from abroad."""

from cms.demo.blocks import action, call_to_action, page_list, passage, section, text
from cms.demo.pages import standard

ABOUT = standard(
    "/about/",
    "About CHOP",
    """
    Children's Hospital of Philadelphia (CHOP) is a hospital for children and teenagers. It cares
    for them, studies their diseases, and teaches those who will care for them next.
    """,
    section(
        "A charity",
        text(
            """
            Children's Hospital of Philadelphia is a charitable 501(c)(3) nonprofit organization.
            Nobody owns shares in it. [Gifts](/giving/) pay for work that has no other funding.
            """
        ),
    ),
    section(
        "About this site",
        text(
            """
            This is a demonstration of a website for clinical programs. It is not the hospital's
            own site. Names and phone numbers of one program page are real; the sentences were
            written for this demonstration and are no medical advice. Addresses that begin with
            example.org stand for other systems, such as the patient portal.
            """
        ),
    ),
    page_list(
        "Go on reading",
        "",
        "/about/quality-and-patient-safety/",
        "/research/",
        "/careers/",
        "/news/",
    ),
    description="What Children's Hospital of Philadelphia is, and what this demonstration is.",
)

QUALITY = standard(
    "/about/quality-and-patient-safety/",
    "Quality and Patient Safety",
    """
    Hospitals save lives and can also do harm. Most harm can be prevented when everybody watches,
    and parents are the ones who know the child best.
    """,
    section(
        "What you can do",
        text(
            """
            - Ask everybody to clean their hands, us too
            - Make sure that the name band is checked before a medicine is given
            - Say all allergies, every time
            - Speak up when something looks wrong. You are never rude when you ask.
            """
        ),
    ),
    section(
        "If something went wrong",
        text(
            """
            Tell the nurse in charge at once. You can also [tell us about your
            visit](/feedback/) later.
            """
        ),
    ),
    description="How families can help to keep care safe, and what to do when something is wrong.",
)

LANGUAGES = standard(
    "/languages/",
    "Languages",
    """
    Language help costs you nothing: on the phone, at a visit and in the hospital. Choose your
    language to read this in your own words. If it is not here, ask anyway.
    """,
    section(
        "How it works",
        text(
            """
            1. Call the main line, or the line of your program.
            2. Say the name of your language in English.
            3. Stay on the line while an interpreter is called in.

            Children should not interpret for their parents. You may have a friend beside you and
            still ask for an interpreter.
            """
        ),
        passage(
            "es",
            """
            ATENCIÓN: si habla español, tiene a su disposición servicios gratuitos de asistencia
            lingüística. [Español](/languages/es/)
            """,
        ),
    ),
    section(
        "If you do not hear or see well",
        text(
            """
            Ask for a sign language interpreter, captions, large print or somebody who reads forms
            to you. That costs nothing either.
            """
        ),
    ),
    description="Free language help at Children's Hospital of Philadelphia, in 23 languages.",
)

INTERNATIONAL = standard(
    "/international/",
    "International",
    """
    For families who live outside the United States and want care or advice for their child here.
    """,
    section(
        "Before you travel",
        text(
            """
            - Call us first. Do not set out before a doctor here has seen the records.
            - Have the newest records ready, with an English translation if you can.
            - Ask about costs in writing before you decide.
            - A visa, flights and a place to stay take time: ask what help there is.
            """
        ),
    ),
    section(
        "Advice from afar",
        text(
            """
            Sometimes a second opinion on paper is enough, and your child can be treated at home.
            Ask for that too.
            """
        ),
    ),
    call_to_action(
        "Language help",
        "An interpreter costs nothing.",
        action("Read this in your language", "/languages/"),
    ),
    description="Care and second opinions for children from other countries.",
)

PAGES = (ABOUT, QUALITY, LANGUAGES, INTERNATIONAL)
