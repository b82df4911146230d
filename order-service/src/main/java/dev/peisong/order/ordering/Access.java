package dev.peisong.order.ordering;

/** Who may do what with orders, as expressions for {@code @PreAuthorize}. */
public final class Access {
    public static final String READ =
            "hasAnyRole('ADMIN','DISPATCHER','STATION_MANAGER','WAREHOUSE','CUSTOMER_SERVICE',"
                    + "'FINANCE','MERCHANT','VIEWER') or hasAuthority('SCOPE_orders:read')";
    public static final String WRITE =
            "hasAnyRole('ADMIN','DISPATCHER','CUSTOMER_SERVICE','MERCHANT')"
                    + " or hasAuthority('SCOPE_orders:write')";
    public static final String SETTLE =
            "hasAnyRole('ADMIN','DISPATCHER','STATION_MANAGER','CUSTOMER_SERVICE')";
    public static final String ADMINISTER = "hasRole('ADMIN')";

    private Access() {}
}
