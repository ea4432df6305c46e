"""Quotations are found with what was said, the cue, and who said it."""

import pytest

from english import quotations, read


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ('"We are ready," Ada Marlo said.', ['"We are ready,"'], "said", "Ada Marlo"),
        ('"We are ready," said Ada Marlo.', ['"We are ready,"'], "said", "Ada Marlo"),
        ("“We are ready,” she added.", ["“We are ready,”"], "added", "she"),
        ('Marlo said: "We are ready."', ['"We are ready."'], "said", "Marlo"),
        ('Marlo told reporters, "We are ready."', ['"We are ready."'], "told", "Marlo"),
        (
            '"We are ready," Marlo said, "but we need time."',
            ['"We are ready,"', '"but we need time."'],
            "said",
            "Marlo",
        ),
        (
            '"We are ready," Marlo, 42, a lawyer from Kenya, said on "Now." "Are you ready too?"',
            ['"We are ready,"', '"Are you ready too?"'],
            "said",
            "Marlo",
        ),
        (
            '"We are not ready," an angry Marlo retorted.',
            ['"We are not ready,"'],
            "retorted",
            "an angry Marlo",
        ),
        ('"We are ready," says Marlo.', ['"We are ready,"'], "says", "Marlo"),
        (
            '"We are ready," said Marlo, a lawyer from Kenya.',
            ['"We are ready,"'],
            "said",
            "Marlo",
        ),
    ],
)
def test_direct_quotations(text, content, cue, source):
    """Words in marks with the cue before, after or between them; curly and straight."""
    assert quotations(text) == [(content, "direct", cue, source)]


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("Marlo said that the bridge was safe.", "that the bridge was safe", "said", "Marlo"),
        ("Marlo said the bridge was safe.", "the bridge was safe", "said", "Marlo"),
        ("The bridge was safe, Marlo said.", "The bridge was safe", "said", "Marlo"),
        ("Marlo said about 40 bridges were safe.", "about 40 bridges were safe", "said", "Marlo"),
        ("Marlo said on Monday there was a bridge.", "there was a bridge", "said", "Marlo"),
        (
            "The bridge was safe, according to the mayor.",
            "The bridge was safe",
            "according to",
            "the mayor",
        ),
        (
            "According to police, the bridge was safe.",
            "the bridge was safe",
            "According to",
            "police",
        ),
        (
            "Marlo accused Quill of hiding the report.",
            "Quill of hiding the report",
            "accused",
            "Marlo",
        ),
        (
            "Marlo expressed hope that the bridge would hold.",
            "that the bridge would hold",
            "expressed hope",
            "Marlo",
        ),
        ("The mayor told reporters that it was safe.", "that it was safe", "told", "The mayor"),
    ],
)
def test_indirect_quotations(text, content, cue, source):
    """Reports without marks: with "that", without it, before and after the cue."""
    assert quotations(text) == [([content], "indirect", cue, source)]


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("Marlo promised to open the bridge.", "to open the bridge", "promised", "Marlo"),
        (
            "Marlo called on the mayor to open the bridge.",
            "the mayor to open the bridge",
            "called",
            "Marlo",
        ),
        (
            "Marlo asked whether the bridge was safe.",
            "whether the bridge was safe",
            "asked",
            "Marlo",
        ),
        ("Marlo described the bridge as unsafe.", "the bridge as unsafe", "described", "Marlo"),
        ("Marlo called the bridge a disgrace.", "the bridge a disgrace", "called", "Marlo"),
        (
            "Marlo called for a new bridge on Monday.",
            "a new bridge on Monday",
            "called for",
            "Marlo",
        ),
        ("Marlo criticised the new bridge, a toy.", "the new bridge", "criticised", "Marlo"),
        (
            "Marlo is expected to open the bridge.",
            "Marlo is expected to open the bridge",
            "is expected",
            None,
        ),
    ],
)
def test_what_else_a_cue_takes(text, content, cue, source):
    """An infinitive, a question, an object with more beside it, or a noun phrase."""
    assert quotations(text) == [([content], "indirect", cue, source)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The bridge, Marlo said, was safe.",
            ["The bridge", "was safe"],
        ),
        ("The bridge was safe, said Marlo, the mayor.", ["The bridge was safe"]),
        (
            "The bridge was unsafe, Marlo said, because it was old.",
            ["The bridge was unsafe", "because it was old"],
        ),
        ("But, Marlo said, it was old.", ["it was old"]),
    ],
)
def test_a_cue_within_what_it_reports(text, content):
    """What stands on both sides of a cue is said, but not what tells more of the source."""
    assert [each[0] for each in quotations(text)] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Marlo said the bridge was safe, adding nothing.", "the bridge was safe"),
        ("Marlo said the bridge was safe, while Quill doubted it.", "the bridge was safe"),
        ("Marlo said the bridge was safe, but it was old.", "the bridge was safe, but it was old"),
        ("Marlo said the bridge was safe, but Quill left.", "the bridge was safe"),
        ("Marlo said the bridge was safe, and left.", "the bridge was safe"),
        ("Marlo said the bridge was safe, a claim that Quill denied.", "the bridge was safe"),
        ("Marlo said the bridge was safe — an old claim.", "the bridge was safe"),
        ('Marlo said the bridge was "safe," which it was.', 'the bridge was "safe,"'),
        ('Marlo said the bridge was "safe", keeping a straight face.', 'the bridge was "safe"'),
        ('Marlo said the bridge was "safe" and left.', 'the bridge was "safe"'),
        ('Marlo said the bridge was "old," noting its rust.', 'the bridge was "old,"'),
        ("After Marlo said the bridge was safe, Quill crossed it.", "the bridge was safe"),
        ("Marlo, who said the bridge was safe, crossed it.", "the bridge was safe"),
        ("It fell, which Quill accused Marlo of causing and which Lund saw.", "Marlo of causing"),
    ],
)
def test_where_a_report_ends(text, content):
    """A report ends where the writer goes on: in the main clause, or with what else was said."""
    assert quotations(text)[0][0] == [content]


def test_a_wish_within_a_report_is_part_of_it():
    """What somebody says that she wants is one report, a clause that she repeats a second."""
    assert len(quotations("Marlo said she wanted to leave.")) == 1
    assert len(quotations("Marlo said that Quill said that the bridge was safe.")) == 2


def test_a_headline_with_a_colon():
    """A name and a colon tell who says a headline, where the text goes on to speak of the name."""
    text = "Ada Marlo: The Bridge Is Safe\n\nAda Marlo crossed the bridge on Monday."
    assert quotations(text) == [(["The Bridge Is Safe"], "indirect", ":", "Ada Marlo")]
    assert quotations("The Latest: Bridge Is Safe\n\nAda Marlo crossed it on Monday.") == []


def test_the_lines_of_a_transcript():
    """A name in capitals and a colon give the whole paragraph to a speaker."""
    text = "Ada Marlo met the press.\n\nMARLO: It is safe. We will open it.\n\nMARLO: It is new."
    assert [each[0] for each in quotations(text)] == [
        ["It is safe. We will open it"],
        ["It is new"],
    ]


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("Marlo was worried that it would fall.", "that it would fall", "was worried", "Marlo"),
        ("Marlo is willing to open the bridge.", "to open the bridge", "is willing", "Marlo"),
        (
            "Marlo voiced concern that it would fall.",
            "that it would fall",
            "voiced concern",
            "Marlo",
        ),
        ("Some said that it would fall.", "that it would fall", "said", "Some"),
    ],
)
def test_attitudes(text, content, cue, source):
    """What somebody thinks or feels is told by adjectives and nouns as well."""
    assert quotations(text)[-1] == ([content], "indirect", cue, source)


def test_a_participle_goes_with_the_main_clause():
    """Who says more after a comma is the subject of the sentence, not the last one named."""
    text = "Marlo asked why Quill had left, saying that the bridge was safe."
    assert [each[3] for each in quotations(text)] == ["Marlo", "Marlo"]


@pytest.mark.parametrize(
    "text",
    [
        '"We are ready," Marlo said, adding that Quill was late.',
        '"We are ready," said Marlo, adding that Quill was late.',
        'Marlo said the bridge "is a danger," adding that Quill was late.',
        "Marlo was seen tweeting that it rained and adding that Quill was late.",
    ],
)
def test_who_goes_on_is_who_spoke_outside_of_the_marks(text):
    """The subject of what is quoted is not who adds something to it."""
    (found,) = (each for each in quotations(text) if each[2] == "adding")
    assert found[3] == "Marlo"


@pytest.mark.parametrize(
    "text",
    [
        "Marlo found himself in a bind that was old.",
        "In a speech last July, Marlo said.",
        "While he was away, Marlo said.",
        "They write a new contract, and the mayor is pleased.",
        "Marlo joined the talks that began in Lund.",
    ],
)
def test_what_looks_like_a_report_and_is_none(text):
    """A reflexive object, a circumstance before a cue, an object or a relative clause after it."""
    assert quotations(text) == []


def test_a_name_between_a_dash_and_a_colon_speaks():
    """What stands before the dash is a heading, not a clause of the speaker's."""
    text = 'Polls were early - Ada Marlo: "They ended on the very first day."'
    assert quotations(text)[0][3] == "Ada Marlo"


def test_mixed_quotations():
    """Words in marks within a report belong to the whole report."""
    text = 'Marlo said that the bridge was "as safe as any house" in town.'
    assert quotations(text) == [
        (['that the bridge was "as safe as any house" in town'], "mixed", "said", "Marlo")
    ]


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "Winter Plan" has failed.',
        'A newly built "smart bridge," which cost millions, was closed.',
        'Her novel "The Long Bridge" sold well.',
        'The ship is called "Ada\'s Pride".',
    ],
)
def test_scare_quotes_and_titles_are_no_quotations(text):
    """Nobody speaks in the name of a thing."""
    assert quotations(text) == []


@pytest.mark.parametrize(
    "text",
    [
        'Marlo said "we are ready. Quill left.',
        'Marlo left." Quill said: "No."',
        '"" "" "',
        "“”“”",
        "'Tis said the miners' strike ended.",
    ],
)
def test_unbalanced_marks_survive(text):
    """Marks that do not pair break nothing, and spans stay within the text."""
    read(text).check_spans(text)


def test_a_speaker_goes_on():
    """A sentence in marks without a cue goes on with what was said in the paragraph before."""
    text = '"The bridge is old," Marlo said.\n\n"It was built by my grandfather."'
    content = ['"The bridge is old,"', '"It was built by my grandfather."']
    assert quotations(text) == [(content, "direct", "said", "Marlo")]


@pytest.mark.parametrize(
    "before",
    [
        "Marlo said that the bridge was old.",
        "Marlo shook her head.",
        "Marlo doubts it. No one left.",
    ],
)
def test_a_speaker_of_a_sentence_in_marks(before):
    """Who speaks or acts right before a sentence in marks has said it."""
    (found,) = (
        each for each in quotations(f'{before} "We are not ready for this."') if '"' in each[0][0]
    )
    assert found == (['"We are not ready for this."'], "direct", None, "Marlo")


def test_a_long_quotation_over_paragraphs():
    """A mark that opens each paragraph and closes only the last makes one quotation of them."""
    text = 'Marlo said: "The bridge is old.\n\n"It will be closed."'
    assert quotations(text) == [
        (['"The bridge is old.', '"It will be closed."'], "direct", "said", "Marlo")
    ]


def test_the_cue_of_a_long_quotation_may_stand_in_its_last_paragraph():
    """Who speaks is told once for all paragraphs."""
    text = '"The bridge is old.\n\n"It will be closed," Marlo said.'
    (found,) = quotations(text)
    assert found[2:] == ("said", "Marlo")


@pytest.mark.parametrize("text", ["”We are ready,” Marlo said.", "“We are ready,“ Marlo said."])
def test_a_mark_that_was_turned_round(text):
    """A curly mark of the wrong hand opens before a word and closes after one."""
    assert quotations(text) == [([text[:15]], "direct", "said", "Marlo")]


def test_words_in_marks_belong_to_who_does_something_before_them():
    """Several words in marks are somebody's, whatever the verb; a title is not."""
    text = 'Marlo gushed about "a new start for all of us" on Friday.'
    (found,) = quotations(text)
    assert found[1:] == ("mixed", "gushed about", "Marlo")
    assert quotations('Marlo starred in "A New Start for Us" on Friday.') == []


def test_a_sentence_that_opens_in_marks_and_goes_on_without():
    """The marks do not bound what is said before its cue."""
    text = '"We have built strong teams" there and in Lund, Marlo said.'
    (found,) = quotations(text)
    assert found == (['"We have built strong teams" there and in Lund'], "mixed", "said", "Marlo")


def test_a_sentence_that_ends_with_a_quotation_in_it():
    """The marks that close an inner quotation do not hide the end of the outer one."""
    text = '"We are ready," Marlo said.\n\n"They told us: \'Go.\'"'
    assert quotations(text)[0][0][1:] == ["\"They told us: 'Go.'\""]


def test_doubled_single_marks_with_single_ones_in_them():
    """A single mark does not close a doubled one."""
    text = "''They are 'strangers' to us,'' Marlo said."
    (found,) = quotations(text)
    assert found[0] == ["''They are 'strangers' to us,''"]


@pytest.mark.parametrize("text", ['“We are ready," Marlo said.', '"We are ready,” Marlo said.'])
def test_a_mark_of_another_set_closes(text):
    """Texts that were pasted together open with a curly mark and close with a straight one."""
    assert quotations(text) == [([text[:15]], "direct", "said", "Marlo")]


def test_a_mark_of_another_set_may_be_nested():
    """What opens within a quotation closes there."""
    text = '“They told us "go" twice,” Marlo said.'
    assert quotations(text) == [([text[:26]], "direct", "said", "Marlo")]


def test_the_speaker_is_an_entity():
    """A surname as source means the person who was named in full."""
    text = 'Ada Marlo won. "We are ready," Marlo said.'
    found = read(text)
    (quotation,) = found.quotations
    assert quotation.speaker is not None
    assert found.entity(quotation.speaker).name == "Ada Marlo"


def test_two_cues_with_one_speaker():
    """What is joined by "and" has one speaker: "said … and added", both."""
    text = "Marlo said that the bridge was safe and added that it would open soon."
    assert [each[3] for each in quotations(text)] == ["Marlo", "Marlo"]


def test_claiming_responsibility_reports_nothing():
    """Some verbs of speech mean another thing with the word after them."""
    assert quotations("A group claimed responsibility for the blast.") == []


def test_a_sentence_after_a_colon():
    """A colon leads up to what somebody says, though no verb of speech stands before it."""
    text = "Ada Marlo faced him on Monday: “We will not close the mill this year.”"
    assert quotations(text) == [
        (["“We will not close the mill this year.”"], "direct", None, "Ada Marlo")
    ]
    assert quotations("The play is a short one: “mill and town”.") == []


def test_a_quotation_that_ends_within_one():
    """Closing marks that stand together close both; the cue after them is seen."""
    text = "“It feels like, ‘We can wait a bit,’” Marlo said."
    assert quotations(text)[0][2:] == ("said", "Marlo")


def test_what_speakers_say_of_their_own_thoughts_is_one_report():
    """Thoughts within what somebody says are a part of it; what others say there is not."""
    assert len(quotations("Marlo said she believes the bridge is safe.")) == 1
    assert len(quotations("Marlo said experts believe that the bridge is safe.")) == 1
    assert len(quotations("Marlo said experts claim that the bridge is safe.")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "“We are ready for the storm.” — Ada Marlo",
        "“We are ready for the storm.”\n\n—Ada Marlo, mayor of Velm",
        "“We are ready for the storm.” ― Ada Marlo\n\n“We are not.” ― Cem Quill",
    ],
)
def test_a_name_below_a_quotation(text):
    """A dash and a name after a sentence in marks tell who says it."""
    assert quotations(text)[0] == (
        ["“We are ready for the storm.”"],
        "direct",
        None,
        "Ada Marlo",
    )


def test_a_name_after_a_dash_that_goes_on_is_no_signature():
    """Where the sentence goes on after the name, it tells of somebody, and signs nothing."""
    assert quotations("“We are ready for the storm.” — Marlo left the room.")[0][3] is None


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        ("Marlo pointed out that the ferry was old.", "that the ferry was old", "pointed", "Marlo"),
        ("Others say this is a leaking ferry.", "this is a leaking ferry", "say", "Others"),
        ("Her fear is that the ferry leaks.", "that the ferry leaks", "fear", "Her"),
        ("Quill saw her support for the new ferry.", "the new ferry", "support", "her"),
        ("Marlo declined to comment.", "to comment", "declined", "Marlo"),
    ],
)
def test_reports_beside_small_words(text, content, cue, source):
    """A particle, a demonstrative, a noun with "is" and an infinitive of two words report too."""
    assert quotations(text) == [([content], "indirect", cue, source)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "When the ferry sank, Marlo said, “we were all asleep.”",
            ["When the ferry sank", "“we were all asleep.”"],
        ),
        (
            "With a sunken ferry, “there is no way out,” Marlo said.",
            ["With a sunken ferry, “there is no way out,”"],
        ),
    ],
)
def test_a_sentence_that_begins_outside_of_the_marks(text, content):
    """Marks that open in lower case go on with a clause that the same speaker began."""
    assert quotations(text) == [(content, "mixed", "said", "Marlo")]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, Marlo said, “we were asleep.”",
        "When the ferry sank, Marlo said, “We were asleep.”",
        "With a nod, “We were asleep,” Marlo said.",
    ],
)
def test_what_is_the_writers_before_marks(text):
    """What stands before a whole sentence in marks, and a mere circumstance, nobody says."""
    (found,) = quotations(text)
    assert found[1] == "direct"


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        (
            "Quill laughed at Marlo's claim that there were rats.",
            "that there were rats",
            "claim",
            "Marlo",
        ),
        (
            "Marlo said anybody who complained was wrong.",
            "anybody who complained was wrong",
            "said",
            "Marlo",
        ),
    ],
)
def test_subjects_of_what_is_reported(text, content, cue, source):
    """A subject may be "there", or somebody of whom more is told before the verb."""
    assert ([content], "indirect", cue, source) in quotations(text)


def test_more_about_an_addressee_is_no_report():
    """A relative clause alone makes no subject of the phrase before it."""
    assert quotations("Marlo told a man who complained.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Marlo said the bridge is old and she hopes to mend it.", None),
        (
            "Marlo said that Quill, a diver from Lund, was glad.",
            "that Quill, a diver from Lund, was glad",
        ),
        ("Marlo said that prayer “helps.”", "that prayer “helps.”"),
        ("Marlo told her that the bridge was safe.", "that the bridge was safe"),
        ("The bridge was safe, Marlo told reporters on Friday.", "The bridge was safe"),
    ],
)
def test_how_far_a_clause_reaches(text, content):
    """To its verb past an apposition, and through what the source thinks besides."""
    (found,) = quotations(text)
    assert found[0] == [content or text.partition("said ")[2].rstrip(".")]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("They live in what Marlo called “a hole.”", ["what", "“a hole.”"], "Marlo"),
        (
            "Marlo referred to the plan as “old” on Friday.",
            ["the plan as “old” on Friday"],
            "Marlo",
        ),
        ("Marlo called her “a bore.”", ["her “a bore.”"], "Marlo"),
    ],
)
def test_somebodys_word_for_a_thing(text, content, source):
    """What somebody calls a thing is said by them."""
    (found,) = quotations(text)
    assert (found[0], found[3]) == (content, source)


@pytest.mark.parametrize(
    "text",
    [
        "They put on a play called “The Old Mill.”",
        "The diver known as “Quill” was hurt.",
        "Quill collects tools such as “hooks.”",
    ],
)
def test_the_name_of_a_thing_is_no_quotation(text):
    """Nobody says what a thing is called, or known as."""
    assert quotations(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "“The risk,” said Marlo, a lawyer who is new here, “is that we fall.”",
            ["“The risk,”", "“is that we fall.”"],
        ),
        (
            "The plan is dead, Marlo said. “We tried it for years.”",
            ["The plan is dead", "“We tried it for years.”"],
        ),
        ("The bridge, Marlo told reporters, “is old.”", ["The bridge", "“is old.”"]),
        (
            "Sooner or later, Marlo said, “we fall” into the sea.",
            ["Sooner or later", "“we fall” into the sea"],
        ),
        (
            "“We left,” Marlo said. “We live in the U.S.A.”",
            ["“We left,”", "“We live in the U.S.A.”"],
        ),
        (
            "''I said 'no,''' Marlo said. ''I meant it so.''",
            ["''I said 'no,'''", "''I meant it so.''"],
        ),
    ],
)
def test_what_a_source_says_on_both_sides_of_its_cue(text, content):
    """A cue parts a quotation, whatever belongs to the cue, and whichever part is in marks."""
    (found,) = quotations(text)
    assert found[0] == content


def test_words_in_marks_about_whom_a_cue_has_as_its_source():
    """What is told of a source before its cue is not what it says."""
    text = "Marlo, who calls the plan “old,” said the bridge was safe."
    assert (["the bridge was safe"], "indirect", "said", "Marlo") in quotations(text)


def test_a_heading_in_single_marks_is_no_quotation():
    """A text that quotes with double marks has single ones around a heading."""
    said = '"We are ready for the storm," Marlo said.'
    assert len(quotations(f"{said}\n\n'A storm is ahead.'\n\nQuill left.")) == 1
    assert len(quotations("Marlo left.\n\n'A storm is ahead.'\n\nQuill left.")) == 1


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Marlo, who called the plan “old,” said Quill had left.", ["the plan “old,”"]),
        ("When Marlo said the plan was “old,” Quill left.", ["the plan was “old,”"]),
    ],
)
def test_a_comma_before_a_closing_mark(text, content):
    """It parts what is reported from the writer's clause that follows."""
    assert content in [found[0] for found in quotations(text)]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("As Marlo reported, the bridge fell.", ["the bridge fell"], "Marlo"),
        (
            "In both cases, Marlo said, the bridge fell.",
            ["In both cases", "the bridge fell"],
            "Marlo",
        ),
        ("The bridge fell, Marlo said, adding nothing.", ["The bridge fell"], "Marlo"),
        (
            "Marlo said, among other things, that the bridge fell.",
            ["that the bridge fell"],
            "Marlo",
        ),
        ("Marlo refers to the bridge as “Old Tom.”", ["the bridge as “Old Tom.”"], "Marlo"),
    ],
)
def test_cues_set_off_by_commas(text, content, source):
    """What stands beside an aside is reported, but not what somebody does while saying it."""
    assert (content, source) in [(found[0], found[3]) for found in quotations(text)]


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("“The bridge is old,” Marlo notes.", "notes", "Marlo"),
        ("“The bridge is old,” the diver who found Marlo said.", "said", "the diver"),
        ("“The bridge is old,” a friend, Ada Marlo said.", "said", "a friend"),
    ],
)
def test_a_cue_that_more_parts_from_words_in_marks(text, cue, source):
    """It may look like a noun, or follow more about its source."""
    assert quotations(text)[0][1:] == ("direct", cue, source)


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        ("Marlo made it clear that she was tired.", ["that she was tired"], "made it clear"),
        (
            "Marlo praised Quill, who is a diver, for finding the bell.",
            ["Quill, who is a diver, for finding the bell"],
            "praised",
        ),
        ("As Marlo put it, “we are all tired.”", ["“we are all tired.”"], "put it"),
        (
            "“The bridge is old,” and repairs were put off again, Marlo said.",
            ["“The bridge is old,” and repairs were put off again"],
            "said",
        ),
        (
            "“It is an old bridge,” Marlo said. But “it can be mended for little money.”",
            ["“It is an old bridge,”", "But “it can be mended for little money.”"],
            "said",
        ),
    ],
)
def test_more_that_tells_of_speech(text, content, cue):
    """Idioms, objects that a relative clause parts from their reproach, clauses begun in marks."""
    assert (content, cue) in [(found[0], found[2]) for found in quotations(text)]


def test_a_participle_before_the_source_of_words_in_marks():
    """It tells more of the source, and hides no cue."""
    text = "“The bridge is old,” presiding judge Ada Marlo said."
    assert quotations(text)[0][1:] == ("direct", "said", "judge Ada Marlo")
