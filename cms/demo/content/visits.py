"""The program's ways in: referral, what to expect, and how to reach the program."""

from cms.demo.blocks import (
    contact_box,
    download,
    questions,
    section,
    subsection,
    table,
    text,
    when_to_call,
)
from cms.demo.pages import standard

HOME = "/cancer-immunotherapy-program/"

REFERRAL = standard(
    f"{HOME}patient-referral-process/",
    "Patient Referral Process",
    """
    For physicians who want to refer a child, and for families who want a second opinion. A call
    is enough to begin. You do not need every paper first.
    """,
    contact_box(heading="Start here"),
    section(
        "The steps",
        text(
            """
            1. **You call or write.** Use the line for new patients, referrals and second
            opinions.
            2. **We ask about the child.** Diagnosis, treatments so far, and how the child is
            today.
            3. **You send the records.** We tell you the safe way to send them.
            4. **Our doctors review them.** They look at whether immunotherapy could help, and
            whether a study fits.
            5. **We talk with you.** You hear what we advise, and why.
            6. **The family visits.** If they wish to go on, we plan the first visit with them.
            """
        ),
    ),
    section(
        "What to have at hand",
        table(
            "Records that help us review a referral",
            ["Record", "What we look for"],
            ["Medical summary", "Diagnosis, dates, relapses, other conditions"],
            ["Treatment history", "Medicines, radiation, transplants, and how they worked"],
            ["Test results", "Pathology, genetics, flow cytometry, bone marrow, imaging"],
            ["Medicines today", "Names, doses, allergies"],
            ["Insurance details", "Plan and member number, so that approval can be asked for"],
            ["Family contact", "Name, language, and whether an interpreter is needed"],
        ),
        text("Please do not send patient details by ordinary e-mail. Call us first."),
    ),
    section(
        "If immunotherapy is not the right choice",
        text(
            """
            Not every child can have this therapy. We then tell you and the family which other
            choices we see. For leukemia or lymphoma that has come back, the [Relapsed Leukemia and
            Lymphoma Program](/relapsed-leukemia-and-lymphoma-program/) may help.
            """
        ),
    ),
    section(
        "Questions from families",
        questions(
            (
                "Can we call without a referral?",
                "Yes. Call the line for new patients yourself. We will tell you which records are "
                "needed and help you to ask for them.",
            ),
            (
                "Does a second opinion mean that we leave our doctor?",
                "No. Many families stay with their own team and use our advice there.",
            ),
            (
                "What if our child is too sick to travel?",
                "Tell us when you call. The doctors of both hospitals then talk about what is "
                "safe.",
            ),
        ),
    ),
    in_menu=True,
    description="How to refer a child to the Cancer Immunotherapy Program, step by step.",
)

EXPECT = standard(
    f"{HOME}what-to-expect/",
    "What to Expect",
    """
    CAR T-cell therapy takes several visits over some weeks. This page goes through them in order.
    Your own plan may look different: ask your nurse navigator to go through it with you.
    """,
    section(
        "The way through treatment",
        subsection(
            "1. First visit",
            text(
                """
                You meet a doctor and the nurse navigator. They examine your child, explain the
                therapy and other choices, and answer questions. You do not have to decide on the
                same day.
                """
            ),
        ),
        subsection(
            "2. Collecting T cells",
            text(
                """
                Blood flows from a thin tube in a vein through a machine. The machine keeps T
                cells and gives the rest back. This is called apheresis. It takes some hours and
                does not hurt much. Children can watch a film or play in bed.
                """
            ),
        ),
        subsection(
            "3. Waiting while the cells are made",
            text(
                """
                A laboratory changes the T cells so that they find the cancer, and grows more of
                them. This takes some weeks. Your child may need other treatment meanwhile.
                """
            ),
        ),
        subsection(
            "4. Getting ready",
            text(
                """
                A few days of chemotherapy make room for the new cells. The team tests your child's
                blood, heart and lungs again.
                """
            ),
        ),
        subsection(
            "5. The day of the cells",
            text(
                """
                The cells go back through a vein, like a blood transfusion. It is often short. A
                nurse stays with your child.
                """
            ),
        ),
        subsection(
            "6. The weeks after",
            text(
                """
                Side effects are most likely now. Some children stay in the hospital, others
                come in often. You will have to stay near the hospital for some weeks: the team
                tells you how long.
                """
            ),
        ),
        subsection(
            "7. Follow-up for years",
            text(
                """
                Later visits check whether the cells still work, and how your child grows and
                learns. Much of this can happen with your doctor at home.
                """
            ),
        ),
    ),
    section(
        "Side effects to know about",
        text(
            """
            The new cells can set off a strong reaction of the whole body, called cytokine release
            syndrome. It often begins with a fever and can become serious quickly. Some children
            become confused, have trouble speaking, or have a seizure. Infections are also more
            likely. The team knows how to treat these effects. It must hear about them early.
            """
        ),
        when_to_call(
            "emergency",
            "Your child has trouble breathing, or lips turn blue or gray",
            "Your child cannot be woken, or faints",
            "Your child has a seizure",
            "Bleeding does not stop",
        ),
        when_to_call(
            "call-today",
            "A temperature of 100.4°F (38°C) or higher, or the number your team gave you",
            "Shaking chills, even without a fever",
            "New confusion, trouble speaking, or hands that shake",
            "Vomiting that does not stop, or your child cannot drink",
            "New bruises, or small red or purple dots on the skin",
        ),
        text(
            """
            Do not wait for the morning with a fever, and do not give a medicine for it before you
            have called. If you cannot reach us, go to the nearest emergency department and say
            first: "My child has had CAR T-cell therapy."
            """
        ),
        when_to_call(
            "call-us",
            "Questions about the next visit",
            "Refills, forms and letters for school",
            "Mild tiredness that does not get worse",
        ),
    ),
    section(
        "What to bring",
        text(
            """
            - A list of all medicines, with doses
            - Insurance card and a photo ID of a parent
            - Your questions, written down
            - A favorite toy or blanket that can be washed
            - Chargers, and things to do
            """
        ),
        download(
            "packing-list",
            "Packing list for a hospital stay",
            "The same list on one page, with room for your own things.",
        ),
    ),
    in_menu=True,
    description="CAR T-cell therapy step by step: visits, side effects, and when to call.",
)

CONTACT_ONLINE = standard(
    f"{HOME}contact-us-online/",
    "Contact Us Online",
    """
    The quickest way to reach the Cancer Immunotherapy Program is to call. This page helps you to
    choose the right line, and says what is safe to write.
    """,
    contact_box(heading="Call the program"),
    section(
        "Please do not send health details by e-mail",
        text(
            """
            Ordinary e-mail is not private. Do not write your child's name, date of birth,
            diagnosis or test results in it, and do not attach records. Call us and we will tell
            you a safe way to send them.
            """
        ),
    ),
    section(
        "If your child is already our patient",
        text(
            """
            Messages in the patient portal are private: your child's care team reads them there.
            Never use the portal for something urgent. [Go to the MyCHOP Patient
            Portal](https://example.org/mychop-patient-portal/).
            """
        ),
    ),
    section(
        "If you are new here",
        text(
            """
            Call the line for new patients, referrals and second opinions. It helps to have at
            hand:

            - your child's age and diagnosis
            - the treatments so far
            - the name of the hospital that treats your child now
            - the number where we can call you back, and your language
            """
        ),
    ),
    when_to_call(
        "emergency",
        "Your child has trouble breathing",
        "Your child cannot be woken, or has a seizure",
        "Bleeding does not stop",
    ),
    description="How to reach the Cancer Immunotherapy Program, and what is safe to write.",
)

PAGES = (REFERRAL, EXPECT, CONTACT_ONLINE)
