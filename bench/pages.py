"""The pages that are measured, by what they are."""

DEPARTMENT = "eksempelgaarden"
PAGES = {
    "front page": "/",
    "table": "/hvem-ordner-hvad/",
    "department's table": f"/afdelinger/{DEPARTMENT}/hvem-ordner-hvad/",
    "item": "/hvem-ordner-hvad/vandlaas/",
    "guide": "/vejledninger/stoppet-afloeb/",
}
