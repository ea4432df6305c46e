"""Who takes part in an event: actor and target, from the syntax around its trigger."""

from collections.abc import Iterator
from typing import Final

from attrs import define, field

from newsmodel.language.clauses import Clauses, Complement, is_reciprocal
from newsmodel.language.events.commitments import governed_by
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.events.lexicon import target_prepositions, time_nouns
from newsmodel.language.events.triggers import Trigger
from newsmodel.language.events.weapons import owner, weapon_mode, without_instruments
from newsmodel.language.mentions.nominals import is_person_noun
from newsmodel.language.phrases import NounPhrase, VerbGroup
from newsmodel.language.tagging import lemmas

_REACH: Final = 25
_OBJECT_NOUN_TARGET: Final = frozenset({"of", "on", "against", "with", "to", "from"})
_PARTNERS: Final = frozenset({"with", "to"})
_PASSED_OVER: Final = frozenset({"by", "between", "in", "at", None})

_REACHING: Final = frozenset({"AGREE", "REJECT", "THREATEN"})
_DISTANCE: Final = 3
_PLACING: Final = frozenset({"in", "at", "near"})
_WHERE: Final = frozenset({"in", "at", "into", "near"})
_AT_WHOM: Final = frozenset({"against", "on", "to", "with"})


@define
class Cast:
    """The noun phrases that take part in an event."""

    actors: list[NounPhrase]
    targets: list[NounPhrase]
    instruments: list[NounPhrase] = field(factory=list)
    is_undergone: bool = False
    """Whether a passive tells of them."""


def cast_of(clauses: Clauses, trigger: Trigger) -> Cast:
    """Who does what a trigger tells of, and to whom."""
    if trigger.shape == "noun":
        cast = _of_noun(clauses, trigger)
    elif trigger.group is None:
        cast = _of_bare_adjective(clauses, trigger)
    else:
        cast = _of_verb(clauses, trigger, trigger.group)
    _disarm(clauses, cast)
    cast.actors = [actor for each in cast.actors if (actor := _acting(clauses, each)) is not None]
    _make_mutual(clauses, trigger, cast)
    return cast


def _disarm(clauses: Clauses, cast: Cast) -> None:
    """Let weapons be instruments, and those whose weapons they are the actors."""
    weapons = [each for each in cast.actors if weapon_mode(clauses, each) is not None]
    owners = [owned for each in weapons if (owned := owner(clauses, each)) is not None]
    cast.actors = [*owners, *(each for each in cast.actors if each not in weapons)]
    cast.instruments += weapons


def is_somebody(clauses: Clauses, phrase: NounPhrase) -> bool:
    """Whether a noun phrase means people or a body: by a name, a number, or its noun."""
    syntax = clauses.syntax
    base = syntax.noun_phrase_at.get(phrase.first, phrase)
    is_counted = syntax.tags[base.head] == "#"
    named = syntax.tags[base.head] in "PGO"
    return is_counted or named or is_person_noun(syntax.tokens.lowers[base.head])


def _acting(clauses: Clauses, phrase: NounPhrase) -> NounPhrase | None:
    """Who can act: a phrase with a name or for people; of "Smith's words" it is Smith."""
    syntax = clauses.syntax
    base = syntax.noun_phrase_at.get(phrase.first, phrase)
    head = syntax.tokens.lowers[base.head]
    own = syntax.tags[base.first : base.last]
    if "p" in own and not is_person_noun(head) and syntax.tags[base.head] not in "PG":
        owner = NounPhrase(base.first, base.first + own.index("p"))
        return owner if _names_somebody(clauses, owner) else None
    if syntax.tags[base.head] == "N" and "G" not in own and not is_person_noun(head):
        return None
    last = syntax.tokens.lowers[phrase.head]
    is_people = is_person_noun(head) or (syntax.tags[base.head] == "#" and is_person_noun(last))
    return phrase if _names_somebody(clauses, phrase) or is_people else None


def _is_joint(clauses: Clauses, cast: Cast) -> bool:
    """Whether one phrase names two parties: "French and Spanish officials"."""
    return any("C" in clauses.syntax.tags[each.first : each.last] for each in cast.actors)


def _make_mutual(clauses: Clauses, trigger: Trigger, cast: Cast) -> None:
    """Let parties that act together be actors and targets: "X and Y met"."""
    if any(is_reciprocal(clauses.syntax, each) for each in cast.targets) and (
        len(cast.actors) > 1 or _is_joint(clauses, cast)
    ):
        cast.targets = list(cast.actors)
    is_mutual = trigger.kind.type in word_group("mutual")
    if is_mutual and not cast.targets and (len(cast.actors) > 1 or _is_joint(clauses, cast)):
        cast.targets = list(cast.actors)


def _of_verb(clauses: Clauses, trigger: Trigger, group: VerbGroup) -> Cast:
    reduced = None if clauses.is_passive(group) else _reduced_passive(clauses, trigger, group)
    if reduced is not None:
        return Cast(
            _listed(clauses, clauses.agent(group)), _listed(clauses, reduced), is_undergone=True
        )
    subject = clauses.subject(group)
    if clauses.is_passive(group) and trigger.shape != "adjective":
        used = without_instruments(clauses, trigger, list(clauses.complements(group.last)))[1]
        agent = clauses.agent(group)
        used = [each for each in used if each != agent]
        return Cast(_listed(clauses, agent), _listed(clauses, subject), used, is_undergone=True)
    after, used = without_instruments(
        clauses, trigger, list(clauses.complements(trigger.end, _REACH))
    )
    after = [each for each in after if not _is_when(clauses, each.phrase)]
    if trigger.kind.type in word_group("placed") and trigger.kind.mode != "visit":
        after = _without_places(after)
    if _is_topical(clauses, group):
        after = [each for each in after if each.preposition == "with"]
    target = _target(clauses, after, trigger.kind.type)
    if trigger.kind.type == "REQUEST":
        target = _asked(clauses, trigger) or target
    if target is None and trigger.shape == "phrase":
        inner = list(clauses.complements(group.last, trigger.end - group.last))
        target = _target(clauses, [each for each in inner if each.phrase.last < trigger.end])
    if (target is None or not _names_somebody(clauses, target)) and trigger.kind.type in _REACHING:
        target = _target_beyond(clauses, group) or target
    return Cast(_listed(clauses, subject), _listed(clauses, target), used)


def _aimed(clauses: Clauses, trigger: Trigger) -> list[Complement]:
    """At whom a weapon is used: "were fired at the town"."""
    reach = clauses.complements(trigger.group.last if trigger.group else trigger.end, _REACH)
    return [each for each in reach if each.preposition in _AT_WHOM | {"at"}]


def _without_places(complements: list[Complement]) -> list[Complement]:
    """The complements without those that say where: "in Nairobi", "in the town of Nairobi"."""
    kept: list[Complement] = []
    is_place = False
    for each in complements:
        is_place = each.preposition in _PLACING or (is_place and each.preposition == "of")
        if not is_place:
            kept.append(each)
    return kept


def _is_topical(clauses: Clauses, group: VerbGroup) -> bool:
    """Whether the object of a verb is what is spoken of, and no party: "discussed the pact"."""
    names = lemmas(clauses.syntax.tokens.lowers[group.head])
    return any(lemma in word_group("topical") for lemma in names)


def _is_when(clauses: Clauses, phrase: NounPhrase) -> bool:
    """Whether a noun phrase is a month or a unit of time: "May", "this week"."""
    return clauses.syntax.tokens.lowers[phrase.head] in time_nouns()


def _asked(clauses: Clauses, trigger: Trigger) -> NounPhrase | None:
    """Who is to act: the subject of the clause after "demanded that"."""
    syntax = clauses.syntax
    place = trigger.end
    while syntax.tags[place : place + 1] == "R":
        place += 1
    return syntax.noun_phrase_at.get(place + 1) if syntax.tags[place : place + 1] == "T" else None


def _target_beyond(clauses: Clauses, group: VerbGroup) -> NounPhrase | None:
    """Whom the act that is agreed or refused would reach: "agreed to send aid to X"."""
    act = governed_by(clauses, group)
    if act is None:
        return None
    complements = list(clauses.complements(act.last, _REACH))
    found = _target(clauses, complements)
    if found is not None and _names_somebody(clauses, found):
        return found
    named = (each.phrase for each in complements if _names_somebody(clauses, each.phrase))
    return next(named, None)


def _reduced_passive(clauses: Clauses, trigger: Trigger, group: VerbGroup) -> NounPhrase | None:
    """Who undergoes a participle without "be": "two men killed in the raid"."""
    syntax = clauses.syntax
    if governed_by(clauses, group) is not None:
        return None
    if group.is_passive or group.first != group.head or syntax.tags[group.head] not in "en":
        return None
    place = trigger.end
    while syntax.tags[place : place + 1] == "R":
        place += 1
    if place in syntax.noun_phrase_at:
        return None
    following = syntax.tags[place : place + 1]
    is_by = syntax.tokens.lowers[trigger.end : trigger.end + 1] == ["by"]
    lemma = next(iter(lemmas(syntax.tokens.lowers[group.head])), "")
    if lemma in word_group("objectless") and not is_by and _is_only_verb(clauses, group):
        return None
    if not is_by and (following not in "I.," or lemma in word_group("intransitive")):
        return None
    before = syntax.noun_phrase_at.get(group.first - 1)
    return before if before is not None and (is_by or trigger.shape == "verb") else None


def _is_only_verb(clauses: Clauses, group: VerbGroup) -> bool:
    """Whether a sentence in running text has no other verb that could be its main one."""
    syntax = clauses.syntax
    sentence = syntax.sentence_of(group.head)
    end = min(sentence.last, group.last + _REACH)
    others = (syntax.verb_group_at.get(place) for place in range(group.last, end))
    return not sentence.is_title and not any(
        each is not None and not each.is_infinitive and not each.is_participle for each in others
    )


def _target(
    clauses: Clauses, complements: list[Complement], kind: str | None = None
) -> NounPhrase | None:
    """The object, or the complement with the likeliest preposition that names somebody.

    What is held against a deed concerns who did it: "condemned an attack by rebels".
    """
    direct = next((each for each in complements[:1] if each.preposition is None), None)
    if direct is not None and is_somebody(clauses, direct.phrase):
        complements = [each for each in complements if each.preposition not in _WHERE | {"of"}]
    if direct is not None and _names_somebody(clauses, direct.phrase):
        return direct.phrase
    if kind in word_group("against_deeds"):
        doer = next((each.phrase for each in complements[:4] if each.preposition == "by"), None)
        if doer is not None and is_somebody(clauses, doer):
            return doer
    ranks = target_prepositions()
    ranked = [
        (ranks[each.preposition or ""] + _DISTANCE * index, index, each)
        for index, each in enumerate(complements[:5])
        if each.preposition in ranks
        and (each.preposition != "of" or index == 0)
        and _names_somebody(clauses, each.phrase)
    ]
    if ranked:
        return min(ranked, key=lambda entry: entry[:2])[2].phrase
    if direct is not None:
        return direct.phrase
    bare = (each.phrase for each in complements[:2] if each.preposition in _AT_WHOM)
    return next(bare, None)


def _names_somebody(clauses: Clauses, phrase: NounPhrase) -> bool:
    """Whether a noun phrase holds a name or a nationality."""
    tags = clauses.syntax.tags[phrase.first : phrase.last]
    return "P" in tags or "G" in tags or tags == "O"


def _listed(clauses: Clauses, phrase: NounPhrase | None) -> list[NounPhrase]:
    """A noun phrase with what it is joined to, in the order of the text."""
    if phrase is None:
        return []
    joined = clauses.joined(phrase)
    extended = [clauses.extended(joined[0]), *joined[1:]]
    return sorted(extended, key=lambda each: each.first)


def _of_bare_adjective(clauses: Clauses, trigger: Trigger) -> Cast:
    complements = list(clauses.complements(trigger.last, _REACH))
    return Cast([], _listed(clauses, _target(clauses, complements)))


def _of_noun(clauses: Clauses, trigger: Trigger) -> Cast:
    """The participants of "Russia's invasion", "talks with X", "violations by Y"."""
    complements = list(clauses.complements(trigger.last, _REACH))[:5]
    actors = list(_noun_actors(clauses, trigger, complements))
    targets = _noun_targets(clauses, trigger, complements)
    between = _between(clauses, complements)
    if between:
        return Cast(between, list(between))
    governor = _governing_verb(clauses, trigger)
    if not targets:
        targets = _hit(clauses, trigger)
    if not actors and governor is not None:
        actors = _listed(clauses, clauses.subject(governor))
    return Cast(actors, [each for each in targets if each not in actors])


def _noun_actors(
    clauses: Clauses, trigger: Trigger, complements: list[Complement]
) -> Iterator[NounPhrase]:
    syntax = clauses.syntax
    phrase = syntax.noun_phrase_at.get(trigger.first)
    if phrase is not None:
        own = syntax.tags[phrase.first : trigger.first]
        possessor = NounPhrase(phrase.first, phrase.first + own.rfind("p"))
        if "p" in own and not _is_when(clauses, possessor):
            yield possessor
            return
        if "G" in own:
            place = phrase.first + own.index("G")
            yield NounPhrase(place, place + 1)
            return
    for complement in complements[: 1 if trigger.kind.type == "PROTEST" else None]:
        if complement.preposition == "by":
            yield clauses.extended(complement.phrase)
            return


def _noun_targets(
    clauses: Clauses, trigger: Trigger, complements: list[Complement]
) -> list[NounPhrase]:
    """Whom "attacks on X", "talks with X" and "protests in Y against X" concern."""
    doer = next((each.phrase for each in complements[1:] if each.preposition == "by"), None)
    if doer is not None and trigger.kind.type == "PROTEST":
        return [clauses.extended(doer)]
    allowed = _PARTNERS if trigger.kind.type == "CONSULT" else _OBJECT_NOUN_TARGET
    for complement in complements:
        preposition = complement.preposition
        if preposition in _PASSED_OVER:
            continue
        if preposition not in allowed:
            return []
        if preposition in _AT_WHOM or _names_somebody(clauses, complement.phrase):
            return [clauses.extended(complement.phrase)]
    return []


def _between(clauses: Clauses, complements: list[Complement]) -> list[NounPhrase]:
    """Both parties of "between X and Y"."""
    for index, complement in enumerate(complements):
        if complement.preposition != "between":
            continue
        found = [complement.phrase]
        following = complements[index + 1 : index + 2]
        if (
            clauses.syntax.tags[complement.phrase.last : complement.phrase.last + 1] == "C"
            and following
        ):
            found.append(following[0].phrase)
        return found
    return []


def _governing_verb(clauses: Clauses, trigger: Trigger) -> VerbGroup | None:
    """The verb whose subject does what the noun says: "launched an attack", "open to talks".

    One preposition may stand between at most: in "said so at the start of talks" nobody talks.
    """
    syntax = clauses.syntax
    sentence = syntax.sentence_of(trigger.first)
    prepositions = 0
    for place in range(trigger.first - 1, max(sentence.first, trigger.first - _REACH) - 1, -1):
        tag = syntax.tags[place]
        group = syntax.verb_group_at.get(place)
        if group is not None:
            return group if _is_light(clauses, trigger, group) else None
        prepositions += tag in "It"
        if tag in ".;:,WS" or prepositions > 1:
            return None
    return None


def _is_light(clauses: Clauses, trigger: Trigger, group: VerbGroup) -> bool:
    if group.is_passive:
        return False
    if trigger.kind.type in {"CONSULT", "AGREE"}:
        return True
    names = lemmas(clauses.syntax.tokens.lowers[group.head])
    return any(lemma in word_group("light_verbs") for lemma in names)


def _hit(clauses: Clauses, trigger: Trigger) -> list[NounPhrase]:
    """The object of the verb that the noun is the subject of: "strikes shook the city"."""
    group = clauses.syntax.verb_group_at.get(trigger.last)
    if group is None or group.is_passive or group.is_infinitive or group.is_participle:
        return []
    found = clauses.object(group)
    return [clauses.extended(found)] if found is not None else []
