"""Services for meetings online: how people call them, and where their addresses lead."""

# Words as a regular expression, and hosts; those below a host count too. A service whose address is
# kept back is also one whose name is no room.
SERVICES = (
    (
        r"(?:(?:microsoft|ms)\s+)?teams",
        ("teams.microsoft.com", "teams.live.com", "teams.cloud.microsoft"),
    ),
    (r"zoom", ("zoom.us", "zoomgov.com")),
    (r"(?:cisco\s+)?webex", ("webex.com",)),
    (r"google\s+(?:meet|hangouts)", ("meet.google.com", "hangouts.google.com")),
    (r"skype(?:\s+for\s+business)?", ("join.skype.com",)),
    (r"goto\s?meeting", ("meet.goto.com", "gotomeeting.com", "gotomeet.me")),
    (r"doxy(?:\.me)?", ("doxy.me",)),
    (r"whereby", ("whereby.com",)),
    (r"jitsi(?:\s+meet)?", ("meet.jit.si",)),
    (r"ring\s?central", ("ringcentral.com",)),
    (r"blue\s?jeans", ("bluejeans.com",)),
    (r"vsee", ("vsee.com",)),
)
SERVICE = "|".join(words for words, _hosts in SERVICES)
MEETING_HOSTS = tuple(host for _words, hosts in SERVICES for host in hosts)
