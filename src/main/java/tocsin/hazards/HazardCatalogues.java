package tocsin.hazards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.organization.SectorView;
import tocsin.organization.Sectors;
import tocsin.premises.PremisesView;
import tocsin.rulebook.CatalogueEntry;
import tocsin.rulebook.Catalogues;

/** The lists of codes a hazard is described by, each as in force on the day it was found. */
@Component
class HazardCatalogues {
    private static final String ARTICLES = "category-articles";
    private static final String PAPER_ARTICLES = "paper-articles";

    private final Catalogues catalogues;
    private final Sectors sectors;
    private final TownClock clock;
    private final FindPoints points;

    HazardCatalogues(Catalogues catalogues, Sectors sectors, TownClock clock, FindPoints points) {
        this.catalogues = catalogues;
        this.sectors = sectors;
        this.clock = clock;
        this.points = points;
    }

    SectorView sector(UUID id) {
        return sectors.get(id);
    }

    /** Where a hazard found in these premises is: in the sector named, else in that of the premises. */
    Hazard.Place place(RecordHazard command, PremisesView premises) {
        if (command.sectorId() == null || command.sectorId().equals(premises.sectorId())) {
            return Hazard.Place.of(premises, premises.sectorId(), premises.sectorPath());
        }
        var sector = sector(command.sectorId());
        return Hazard.Place.of(premises, sector.id(), sector.path());
    }

    /** The first day for which there are lists to describe a hazard by. */
    LocalDate since() {
        var sources = catalogues.since("hazard-sources");
        var categories = catalogues.since("hazard-categories");
        return sources.isAfter(categories) ? sources : categories;
    }

    void require(RecordHazard command, LocalDate foundOn) {
        requireCode("hazard-sources", command.source(), foundOn, "/source");
        requireCode("hazard-categories", command.category(), foundOn, "/category");
        points.known(command.pointsOrNone(), foundOn);
        if (command.level() == HazardLevel.MAJOR) {
            var basis = command.majorBasis();
            if (basis == null) {
                throw HazardProblem.MAJOR_NEEDS_BASIS
                        .with(Text.of("这条隐患", "this hazard"))
                        .at("/majorBasis");
            }
            requireBasis(basis, foundOn);
        }
    }

    /** Where it stands, as the catalogues of a day have it: the code of the setting says whether that is rural. */
    HazardEvent.Classified classified(@Nullable String setting, @Nullable String site, LocalDate on) {
        if (setting != null) {
            requireCode("hazard-settings", setting, on, "/setting");
        }
        if (site != null) {
            requireCode("site-kinds", site, on, "/site");
        }
        boolean rural = setting != null
                && catalogues.find("hazard-settings", setting, on).orElseThrow().is("rural");
        return new HazardEvent.Classified(setting, site, rural);
    }

    /** The item must stand in the edition in force on the day found (domain rule: never today's). */
    void requireBasis(@Nullable MajorBasis basis, LocalDate foundOn) {
        if (basis != null && find(catalogue(basis), basis.item(), foundOn).isEmpty()) {
            throw HazardProblem.UNKNOWN_RULE_ITEM
                    .with(basis.rule(), basis.item())
                    .at("/majorBasis/item");
        }
    }

    Finding changed(Finding finding, CorrectHazard.Changes changes) {
        if (changes.source() != null) {
            requireCode("hazard-sources", changes.source(), finding.foundOn(), "/changes/source");
        }
        if (changes.category() != null) {
            requireCode("hazard-categories", changes.category(), finding.foundOn(), "/changes/category");
        }
        var described = changes.description() == null || changes.description().isBlank()
                ? finding.description()
                : changes.description().strip();
        return new Finding(
                finding.foundAt(),
                finding.foundOn(),
                finding.finder(),
                finding.finderPost(),
                changes.source() == null ? finding.source() : changes.source(),
                changes.category() == null ? finding.category() : changes.category(),
                described,
                described.equals(finding.description()) ? finding.descriptionEn() : null,
                changes.spot() == null ? finding.spot() : Hazards.typed(changes.spot()),
                changes.reference() == null ? finding.reference() : changes.reference(),
                finding.photos(),
                changes.points() == null ? finding.points() : points.known(changes.points(), finding.foundOn()));
    }

    /** The points a hazard is one of. */
    List<HazardView.Point> points(Hazard hazard) {
        return points.shown(hazard.finding().points(), hazard.finding().foundOn());
    }

    List<CatalogueEntry> entries(String catalogue, LocalDate on) {
        return catalogues.list(catalogue, on);
    }

    /** A code's words on a day; the code itself when the list does not know it. */
    Text label(String catalogue, String code, LocalDate on) {
        return find(catalogue, code, on).orElse(Text.same(code));
    }

    /** The article of law that papers about this category rest on, as the list of a day proposes it; null: it proposes none. */
    @Nullable
    String lawArticle(String category, LocalDate on) {
        return find(ARTICLES, category, on).map(Text::zh).orElse(null);
    }

    /** The article that the paper of a release or a guard rests on, as the list of a day proposes it; null: it proposes none. */
    @Nullable
    String paperArticle(IssueActPaper.Matter matter, Hazard hazard, LocalDate on) {
        var basis = hazard.majorBasis();
        boolean work = basis != null && basis.regime() == MajorBasis.Regime.WORK_SAFETY;
        return find(PAPER_ARTICLES, matter.name() + (work ? "_WORK_SAFETY" : "_FIRE"), on)
                .map(Text::zh)
                .orElse(null);
    }

    /** Which list proposes it. */
    Text lawSource(LocalDate on) {
        return catalogues.source(ARTICLES, on);
    }

    /** The words of an item by the edition of a day; of today's, when it was judged by a later one. */
    Text itemLabel(MajorBasis basis, LocalDate on) {
        return find(catalogue(basis), basis.item(), on)
                .or(() -> find(catalogue(basis), basis.item(), clock.today()))
                .orElse(Text.same(basis.item()));
    }

    private static String catalogue(MajorBasis basis) {
        return basis.regime() == MajorBasis.Regime.FIRE ? "major-hazard-items" : "work-safety-criteria";
    }

    private void requireCode(String catalogue, String code, LocalDate on, String pointer) {
        if (find(catalogue, code, on).isEmpty()) {
            throw HazardProblem.UNKNOWN_CODE.with(code, catalogue).at(pointer);
        }
    }

    private Optional<Text> find(String catalogue, String code, LocalDate on) {
        return catalogues.find(catalogue, code, on).map(entry -> entry.label());
    }
}
