"""Legal pages and policies: short, in plain words, and plainly those of a demonstration."""

from cms.demo.blocks import section, text
from cms.demo.pages import standard

TERMS = standard(
    "/terms-of-use/",
    "Terms of Use",
    """
    This is a demonstration of a website for clinical programs. It is not the hospital's own site,
    and it is no medical advice.
    """,
    section(
        "Health information here",
        text(
            """
            Pages explain conditions and treatments in general. They cannot know your child. Ask a
            doctor before you change, start or stop a treatment. In an emergency call 911.
            """
        ),
    ),
    section(
        "Links to other websites",
        text(
            """
            Some links leave this site, and say so. Addresses at example.org stand for other
            systems and lead nowhere.
            """
        ),
    ),
    section(
        "Names and words",
        text(
            """
            Names, phone numbers and labels of the example program are those of its public page.
            People who are called an example are invented.
            """
        ),
    ),
    description="What this demonstration site is, and what its health information is for.",
)

PRIVACY = standard(
    "/privacy-policy/",
    "Privacy Policy",
    """
    You can read every page here without being followed.
    """,
    section(
        "What this site does not do",
        text(
            """
            - It sets no cookie while you read.
            - It loads nothing from other companies: no counters, maps, videos or fonts.
            - It does not know who you are.
            """
        ),
    ),
    section(
        "What the computer that serves it may keep",
        text(
            """
            Like every web server it may write down which page was asked for, when, and from which
            internet address. Whoever runs the site decides how long that is kept, and has to say
            so here.
            """
        ),
    ),
    section(
        "Other websites",
        text(
            """
            Once you follow a link to another website, its own rules hold.
            """
        ),
    ),
    description="How this site treats the privacy of those who read it.",
)

HIPAA = standard(
    "/hipaa-notice/",
    "HIPAA Notice of Privacy Practices",
    """
    A federal law, called HIPAA, protects health information. A hospital has to give each patient a
    notice that says how it uses and shares this information.
    """,
    section(
        "Your rights in short",
        text(
            """
            - See and get a copy of your child's records
            - Ask to have mistakes corrected
            - Ask who got information, and for what
            - Ask us to reach you in a certain way, such as by mail only
            - Get the notice on paper
            - Complain, to the hospital or to the U.S. Department of Health and Human Services,
            without any harm to your child's care
            """
        ),
    ),
    section(
        "The notice itself",
        text(
            """
            This page sums the law up. The hospital's own notice is the one that counts: ask for it
            at a visit or by phone.
            """
        ),
    ),
    description="Rights of patients and parents under the health privacy law, in short.",
)

ETHICS = standard(
    "/ethics-and-compliance/",
    "Ethics & Compliance",
    """
    Everybody who works in a hospital has to follow the law and the hospital's rules. Anybody may
    say so when something is not right.
    """,
    section(
        "When to speak up",
        text(
            """
            - Care or records look wrong, or are not kept private
            - A bill is for something that was not done
            - Somebody takes gifts for a decision
            - Somebody is treated worse because of origin, language, disability, age, sex or
            religion
            """
        ),
    ),
    section(
        "How",
        text(
            """
            Call the main line and ask for compliance. You do not have to give your name. Nobody
            may punish you for a report made in good faith.
            """
        ),
    ),
    description="What to report about conduct in a hospital, and how.",
)

QUESTIONS = standard(
    "/questions-and-feedback/",
    "Questions and Feedback",
    """
    Questions about this website, or about the hospital: a call is the quickest way.
    """,
    section(
        "About a visit",
        text("[Provide feedback about your hospital visit](/feedback/)."),
    ),
    section(
        "About this website",
        text(
            """
            If a page is hard to read, to hear or to use, tell us which one and what happened. If
            you cannot use a page at all, we tell you on the phone what it says.
            """
        ),
    ),
    description="How to ask a question or say what does not work.",
)

FINANCIAL = standard(
    "/financial-assistance-policy/",
    "Financial Assistance Policy",
    """
    A nonprofit hospital must have a policy that says who can get free or cheaper care, and how to
    ask for it.
    """,
    section(
        "In short",
        text(
            """
            - Emergency care is given first. Questions of money come later.
            - Ask as early as you can, also after a bill has come.
            - You will be asked about income, family size and insurance.
            - You may ask for the policy and the form in your language.
            """
        ),
    ),
    section(
        "For children with cancer",
        text(
            """
            See [Financial Assistance for Pediatric Cancer
            Patients](/departments-services/financial-assistance-for-pediatric-cancer-patients/).
            """
        ),
    ),
    description="Who can ask for free or cheaper care, and how.",
)

PAGES = (TERMS, PRIVACY, HIPAA, ETHICS, QUESTIONS, FINANCIAL)
