package dev.peisong.order.ordering;

/**
 * Who may do what with orders, as expressions for {@code @PreAuthorize}. Partners' programs come
 * this far only as their scopes let them: the gateway's door compares those with the path.
 */
public final class Access {
    public static final String READ =
            "hasAnyRole('ADMIN','DISPATCHER','STATION_MANAGER','WAREHOUSE','CUSTOMER_SERVICE',"
                    + "'FINANCE','MERCHANT','PARTNER','VIEWER')";
    public static final String WRITE =
            "hasAnyRole('ADMIN','DISPATCHER','CUSTOMER_SERVICE','MERCHANT','PARTNER')";
    public static final String SETTLE =
            "hasAnyRole('ADMIN','DISPATCHER','STATION_MANAGER','CUSTOMER_SERVICE')";
    public static final String ADMINISTER = "hasRole('ADMIN')";

    private Access() {}
}
