"""Texts with a head: house rules, guides and written pages, each file → its record."""

from functools import partial
from pathlib import Path

from portal.addresses.address import GUIDE_FOLDER
from portal.base.problems import Place
from portal.check.content_files import ContentFiles
from portal.check.guides import read_steps
from portal.check.house_rules import read_clauses
from portal.check.picture_files import DOCS
from portal.check.records import check_record
from portal.check.waits import check_minutes
from portal.model.guide import Guide, GuideHead
from portal.model.house_rules import HouseRules, HouseRulesHead
from portal.model.written_page import PageHead, WrittenPage

GUIDES = GUIDE_FOLDER


class DocumentFiles(ContentFiles):
    """Reads texts of one tree; what is wrong with one is reported, and there is no record of it then."""

    def house_rules_if_there(self, file: str) -> HouseRules | None:
        return self.house_rules(file) if file in self.tree.files else None

    def house_rules(self, file: str) -> HouseRules | None:
        if file not in self.tree.files:
            self.missing(file)
            return None
        return self.once(HouseRules, file, partial(self._house_rules, file))

    def _house_rules(self, file: str) -> HouseRules | None:
        document = self.document(file)
        head = check_record(HouseRulesHead, document.head, file, self.problems) if document else None
        if head is None or document is None:
            return None
        intro, clauses = read_clauses(document, self.problems)
        return HouseRules.whole(head, intro=intro, intro_line=document.body_line, clauses=clauses)

    def guide_files(self) -> list[str]:
        return [path for path in self.tree.under(GUIDES, ".md") if str(Path(path).parent) == GUIDES]

    def guide(self, file: str) -> Guide | None:
        return self.once(Guide, file, partial(self._guide, file))

    def _guide(self, file: str) -> Guide | None:
        document = self.document(file)
        head = check_record(GuideHead, document.head, file, self.problems) if document else None
        if head is None or document is None:
            return None
        steps = read_steps(document, self.problems)
        body, line = document.body, document.body_line
        guide = Guide.whole(head, id=Path(file).stem, body=body, body_line=line, steps=steps)
        check_minutes(guide, self.problems)
        return guide

    def written_files(self) -> list[str]:
        guides = set(self.guide_files())
        return [path for path in self.tree.under(DOCS, ".md") if path not in guides and not self.is_lost_guide(path)]

    def is_lost_guide(self, file: str) -> bool:
        """Guides share one list of names, so that none may lie in a folder of its own."""
        lost = file.startswith(GUIDES + "/")
        if lost:
            self.problems.add(Place(file), f"Vejledninger ligger direkte i {GUIDES}/. Flyt filen op.")
        return lost

    def written(self, file: str) -> WrittenPage | None:
        document = self.document(file)
        head = check_record(PageHead, document.head, file, self.problems) if document else None
        return WrittenPage(head, document) if head and document else None
