"""Who takes part in an event: actor and target, from the syntax around its trigger."""

from newsmodel.language.clauses import Clauses, is_reciprocal
from newsmodel.language.events.casts import Cast, is_somebody, names_somebody
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.events.noun_casts import noun_cast
from newsmodel.language.events.triggers import Trigger
from newsmodel.language.events.verb_casts import adjective_cast, verb_cast
from newsmodel.language.events.weapons import owner, weapon_mode
from newsmodel.language.mentions.nominals import is_person_noun
from newsmodel.language.phrases import NounPhrase


def cast_of(clauses: Clauses, trigger: Trigger) -> Cast:
    """Who does what a trigger tells of, and to whom."""
    if trigger.shape == "noun":
        cast = noun_cast(clauses, trigger)
    elif trigger.group is None:
        cast = adjective_cast(clauses, trigger)
    else:
        cast = verb_cast(clauses, trigger, trigger.group)
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


def _acting(clauses: Clauses, phrase: NounPhrase) -> NounPhrase | None:
    """Who can act: a phrase with a name or for people; of "Smith's words" it is Smith."""
    syntax = clauses.syntax
    base = syntax.noun_phrase_at.get(phrase.first, phrase)
    head = syntax.tokens.lowers[base.head]
    if phrase.last < base.last and is_person_noun(syntax.tokens.lowers[phrase.head]):
        return phrase
    own = syntax.tags[base.first : base.last]
    if "p" in own and not is_person_noun(head) and syntax.tags[base.head] not in "PG":
        owner = NounPhrase(base.first, base.first + own.index("p"))
        is_people = is_person_noun(syntax.tokens.lowers[owner.head])
        return owner if is_people or names_somebody(clauses, owner) else None
    if syntax.tags[base.head] == "N" and "G" not in own and not is_person_noun(head):
        return None
    last = syntax.tokens.lowers[phrase.head]
    is_people = is_person_noun(head) or (syntax.tags[base.head] == "#" and is_person_noun(last))
    return phrase if names_somebody(clauses, phrase) or is_people else None


def _is_joint(clauses: Clauses, cast: Cast) -> bool:
    """Whether one phrase names two parties: "French and Spanish officials"."""
    return any("C" in clauses.syntax.tags[each.first : each.last] for each in cast.actors)


def _is_matter(clauses: Clauses, trigger: Trigger, cast: Cast) -> bool:
    """Whether the target is only what parties settle: "agreed to a truce", "raised ties to"."""
    is_settled = trigger.kind.type != "SUPPORT" or trigger.own != ()
    return is_settled and not any(is_somebody(clauses, each) for each in cast.targets)


def _make_mutual(clauses: Clauses, trigger: Trigger, cast: Cast) -> None:
    """Let parties that act together be actors and targets: "X and Y met"."""
    if any(is_reciprocal(clauses.syntax, each) for each in cast.targets) and (
        len(cast.actors) > 1 or _is_joint(clauses, cast)
    ):
        cast.targets = list(cast.actors)
    is_mutual = trigger.kind.type in word_group("mutual")
    is_open = not cast.targets or _is_matter(clauses, trigger, cast)
    if is_mutual and is_open and (len(cast.actors) > 1 or _is_joint(clauses, cast)):
        cast.targets = list(cast.actors)
