package dev.peisong.optimizer.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Small instances of every format, and the folder of the public ones. */
public final class Samples {

    /** Three customers in a row east of the depot; two vehicles of 10; service takes 5. */
    public static final String SOLOMON =
            """
            THREE

            VEHICLE
            NUMBER     CAPACITY
              2         10

            CUSTOMER
            CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

                0      0         0          0          0        100          0
                1      3         4          4          0         50          5
                2      6         8          4         20         50          5
                3      7         8          4          0         50          5
            """;

    /** A pickup at 1 for 2, and one at 4 for 3; the vehicle holds 10. */
    public static final String LI_LIM =
            """
            2 10 1
            0 0 0 0 0 1000 0 0 0
            1 1 1 8 0 900 1 0 2
            2 2 2 -8 0 900 1 1 0
            3 3 3 -8 0 900 1 4 0
            4 1 2 8 0 900 1 0 3
            """;

    /** Four customers on a square around the depot. */
    public static final String CVRP =
            """
            NAME : square
            COMMENT : "no one's"
            TYPE : CVRP
            DIMENSION : 5
            EDGE_WEIGHT_TYPE : EUC_2D
            CAPACITY : 4
            NODE_COORD_SECTION
            1 10 10
            2 0 0
            3 20 0
            4 20 20
            5 0 20
            DEMAND_SECTION
            1 0
            2 2
            3 2
            4 2
            5 2
            DEPOT_SECTION
             1
             -1
            EOF
            """;

    /** Two customers whose distances the file states. */
    public static final String EXPLICIT =
            """
            NAME : stated
            TYPE : VRPTW
            DIMENSION : 3
            VEHICLES : 2
            EDGE_WEIGHT_TYPE : EXPLICIT
            EDGE_WEIGHT_FORMAT : LOWER_ROW
            CAPACITY : 4
            SERVICE_TIME : 7
            EDGE_WEIGHT_SECTION
            5 6
            2
            DEMAND_SECTION
            1 0
            2 2
            3 2
            TIME_WINDOW_SECTION
            1 0 100
            2 0 50
            3 0 50
            DEPOT_SECTION
            1
            -1
            """;

    private Samples() {}

    /** The public instances, where they are at hand. */
    public static Optional<Path> publicOnes() {
        String root = System.getProperty("peisong.root", "..");
        return Optional.of(Path.of(root, "../shared/data/vrp")).filter(Files::isDirectory);
    }
}
