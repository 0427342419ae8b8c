"""What an editor wrote about a picture is said wherever it stands."""

from cms.demo import builders
from tests.reading import soup
from tests.samples import Hospital, build_picture, described


def test_a_described_picture_keeps_its_words(hospital: Hospital, media_root):
    picture = described(build_picture())
    person = {"name": "Ana", "role": "Nurse", "image": picture}
    team = ("team_teaser", {"heading": "Our team", "text": "<p>Ask.</p>", "people": [person]})
    video = ("video", {"title": "Tour", "url": "https://example.org/tour", "image": picture})
    for page, block in ((hospital.program, team), (hospital.standard, video)):
        builders.publish(page, body=[block])
        shown = soup(page.url).select(".person img, .video img")
        assert [image["alt"] for image in shown] == ["A hill"]
