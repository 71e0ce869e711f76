"""Entities over documents."""

from pipeline.linking.merge import merge_entities
from tests.bilingual import entity, linked


def in_document(article, name, document):
    found = entity(article, name)
    mentions = tuple(m.model_copy(update={"document": document}) for m in found.mentions)
    documents = tuple(d.model_copy(update={"document": document}) for d in found.documents)
    return found.model_copy(update={"mentions": mentions, "documents": documents})


def test_names_mentions_and_documents_are_united():
    one = in_document(linked("Mr Tang Pui-lam spoke.", "鄧沛林先生發言。"), "鄧沛林", "a")
    other = in_document(linked("", "署長鄧沛林表示同意。"), "鄧沛林", "b")
    (merged,) = merge_entities([[one], [other]])
    assert merged.id == one.id == other.id
    assert [d.document for d in merged.documents] == ["a", "b"]
    assert {m.document for m in merged.mentions} == {"a", "b"}
    assert merged.status == "agreed"


def test_the_order_of_documents_does_not_change_ids():
    one = in_document(linked("", "局長方家明表示同意。"), "方家明", "a")
    other = in_document(linked("", "發展局局長方家明說。"), "方家明", "b")
    assert [e.id for e in merge_entities([[one], [other]])] == [e.id for e in merge_entities([[other], [one]])]


def test_two_people_of_one_name_stay_apart_when_posts_contradict():
    one = in_document(linked("", "教育局局長方家明表示同意。"), "方家明", "a")
    other = in_document(linked("", "歌手方家明表示同意。"), "方家明", "b")
    found = merge_entities([[one], [other]])
    assert len(found) == 2
    assert len({e.id for e in found}) == 2
