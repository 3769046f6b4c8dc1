package org.garnetj.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.crack.Plating;
import org.garnetj.label.Connectivity;
import org.garnetj.report.BodyTables;
import org.garnetj.report.CellTables;
import org.garnetj.report.CrackTables;
import org.garnetj.report.FieldTables;
import org.garnetj.report.GrowthTables;
import org.garnetj.report.InclusionTables;
import org.garnetj.report.KymographTables;
import org.garnetj.report.LithiumTables;
import org.garnetj.report.MeshTables;
import org.garnetj.report.ModelTable;
import org.garnetj.report.ObjectTables;
import org.garnetj.report.PoreTables;
import org.garnetj.report.RestoreTables;
import org.garnetj.report.ResultTables;
import org.garnetj.report.SpallationTables;
import org.garnetj.report.Table;
import org.garnetj.report.TransportTables;
import org.garnetj.report.ValidationTables;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

class FormatsPageTest {

    @Test
    void thePageOfFormatsTellsEveryColumn() throws IOException {
        final String page = Files.readString(Path.of("docs/formats.md"));
        for (final Table table :
                List.of(
                        ResultTables.phases(List.of()),
                        ResultTables.edits(List.of()),
                        ModelTable.empty(),
                        ResultTables.deposits(List.of()),
                        ResultTables.profiles(List.of()),
                        SpallationTables.spallations(List.of(), Plating.unknown()),
                        SpallationTables.transverse(List.of()),
                        LithiumTables.deposits(List.of()),
                        LithiumTables.balance(List.of()),
                        LithiumTables.steps(List.of()),
                        ObjectTables.morphology(List.of(), Connectivity.VERTICES_26),
                        ObjectTables.microstructure(new TreeMap<>(), Connectivity.VERTICES_26),
                        PoreTables.pores(List.of()),
                        PoreTables.porosity(List.of()),
                        PoreTables.sizes(List.of()),
                        PoreTables.depths(List.of()),
                        CrackTables.cracks(List.of()),
                        CrackTables.branches(List.of()),
                        CrackTables.orientations(List.of()),
                        TransportTables.transport(List.of()),
                        MeshTables.meshes(List.of()),
                        ValidationTables.references(List.of()),
                        FieldTables.amplification(List.of()),
                        FieldTables.profile(List.of()),
                        FieldTables.bipolar(List.of()),
                        ResultTables.tips(List.of()),
                        ResultTables.dendrites(List.of()),
                        ResultTables.pieces(List.of()),
                        BodyTables.shapes(List.of()),
                        BodyTables.widths(List.of()),
                        InclusionTables.states(List.of()),
                        InclusionTables.migrations(List.of()),
                        InclusionTables.redepositions(List.of()),
                        CellTables.frames(List.of()),
                        KymographTables.kymographs(List.of()),
                        GrowthTables.rates(List.of()),
                        GrowthTables.contrasts(List.of()),
                        GrowthTables.points(List.of()),
                        GrowthTables.bands(List.of()),
                        RestoreTables.shifts(List.of()),
                        RestoreTables.tilt(List.of()),
                        RestoreTables.axes(List.of()),
                        RestoreTables.depths(List.of()),
                        RestoreTables.shading(List.of()),
                        RestoreTables.curtains(List.of()),
                        RestoreTables.noise(List.of()),
                        RestoreTables.rings(List.of()),
                        RestoreTables.hardening(List.of()),
                        RestoreTables.mapShifts(List.of()),
                        RestoreTables.steps(List.of()))) {
            for (final String column : table.columnNames()) {
                assertTrue(page.contains("`" + column + "`"), column);
            }
        }
    }
}
