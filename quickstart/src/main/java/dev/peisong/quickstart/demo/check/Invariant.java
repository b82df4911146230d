package dev.peisong.quickstart.demo.check;

import java.sql.SQLException;
import java.util.List;

/** Something that must hold whatever crashes. */
interface Invariant {
    /** The promise, in words. */
    String promise();

    /** What breaks it, each so that a person finds it; empty when it holds. */
    List<String> violations(Database database) throws SQLException;

    /** How much was looked at, in words. */
    String extent(Database database) throws SQLException;
}
