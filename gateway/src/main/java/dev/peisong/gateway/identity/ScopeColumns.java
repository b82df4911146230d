package dev.peisong.gateway.identity;

import dev.peisong.common.tenancy.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Arrays in rows. A scope is a nullable {@code uuid[]}, null seeing all; it is written as {@code
 * string_to_array(nullif(:scope, '*'), ',')::uuid[]} from {@link Scope#setting()}.
 */
public final class ScopeColumns {
    private ScopeColumns() {}

    public static Scope scope(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? Scope.all() : Scope.of(List.of((UUID[]) array.getArray()));
    }

    public static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
