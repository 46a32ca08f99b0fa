package io.cityloop.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The ground plan of the demo city: about a thousand cells of a bent lattice. Neighbours share their corners and the
 * bend of their edges to the last digit, so there is no gap and no overlap; the same seed draws the same city.
 */
final class Cells {

    private static final int COLUMNS = 44;
    private static final int ROWS = 29;
    private static final double WEST = 113.595;
    private static final double SOUTH = 34.735;
    /** About 120 metres each way. */
    private static final double WIDTH = 0.00131;

    private static final double HEIGHT = 0.00108;

    private final double[][][] corners = new double[COLUMNS + 1][ROWS + 1][];
    private final double[][][] alongRows = new double[COLUMNS][ROWS + 1][];
    private final double[][][] alongColumns = new double[COLUMNS + 1][ROWS][];
    private final List<Cell> all = new ArrayList<>();

    Cells(long seed) {
        var random = new Random(seed);
        for (int x = 0; x <= COLUMNS; x++) {
            for (int y = 0; y <= ROWS; y++) {
                corners[x][y] = bent(x, y, 0.22, random);
            }
        }
        for (int x = 0; x <= COLUMNS; x++) {
            for (int y = 0; y <= ROWS; y++) {
                if (x < COLUMNS) {
                    alongRows[x][y] = between(corners[x][y], corners[x + 1][y], random);
                }
                if (y < ROWS) {
                    alongColumns[x][y] = between(corners[x][y], corners[x][y + 1], random);
                }
            }
        }
        for (int x = 0; x < COLUMNS; x++) {
            for (int y = 0; y < ROWS; y++) {
                if (inside(x, y, random)) {
                    all.add(new Cell(x, y));
                }
            }
        }
    }

    /** A cell by its column and row. */
    record Cell(int x, int y) {}

    List<Cell> all() {
        return List.copyOf(all);
    }

    /** The cell's outline against the clock, open: four corners and the bend between each two. */
    List<double[]> ring(Cell cell) {
        int x = cell.x();
        int y = cell.y();
        return List.of(
                corners[x][y],
                alongRows[x][y],
                corners[x + 1][y],
                alongColumns[x + 1][y],
                corners[x + 1][y + 1],
                alongRows[x][y + 1],
                corners[x][y + 1],
                alongColumns[x][y]);
    }

    /** A point surely inside the cell, up to a fifth of its size from the middle. */
    static double[] within(Cell cell, Random random) {
        return bent(cell.x() + 0.5, cell.y() + 0.5, 0.18, random);
    }

    /** Cuts cells into parts of about equal size, each of one piece as far as its shape lets it. */
    static List<List<Cell>> cut(List<Cell> cells, int parts) {
        if (parts == 1) {
            return List.of(cells);
        }
        Comparator<Cell> byColumn = Comparator.comparingInt(Cell::x).thenComparingInt(Cell::y);
        Comparator<Cell> byRow = Comparator.comparingInt(Cell::y).thenComparingInt(Cell::x);
        var sorted = cells.stream()
                .sorted(
                        span(cells.stream().mapToInt(Cell::x))
                                        >= span(cells.stream().mapToInt(Cell::y))
                                ? byColumn
                                : byRow)
                .toList();
        int first = parts / 2;
        int border = sorted.size() * first / parts;
        var cut = new ArrayList<>(cut(sorted.subList(0, border), first));
        cut.addAll(cut(sorted.subList(border, sorted.size()), parts - first));
        return cut;
    }

    private static int span(IntStream values) {
        var summary = values.summaryStatistics();
        return summary.getMax() - summary.getMin();
    }

    /** A city is no rectangle. */
    private static boolean inside(int x, int y, Random random) {
        double east = (x + 0.5 - COLUMNS / 2.0) / (COLUMNS / 2.0);
        double north = (y + 0.5 - ROWS / 2.0) / (ROWS / 2.0);
        return east * east + north * north < 0.97 + 0.08 * random.nextDouble();
    }

    private static double[] between(double[] from, double[] to, Random random) {
        return new double[] {
            round((from[0] + to[0]) / 2 + (random.nextDouble() - 0.5) * 0.14 * WIDTH),
            round((from[1] + to[1]) / 2 + (random.nextDouble() - 0.5) * 0.14 * HEIGHT)
        };
    }

    private static double[] bent(double x, double y, double most, Random random) {
        return new double[] {
            round(WEST + (x + (random.nextDouble() * 2 - 1) * most) * WIDTH),
            round(SOUTH + (y + (random.nextDouble() * 2 - 1) * most) * HEIGHT)
        };
    }

    /** Seven digits are a centimetre. */
    private static double round(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }
}
