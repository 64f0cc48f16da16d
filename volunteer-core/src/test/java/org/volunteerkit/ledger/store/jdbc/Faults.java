package org.volunteerkit.ledger.store.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Data sources whose connections break, or are of an unusual kind. */
final class Faults {

    private Faults() {}

    /** Sees each call on a connection, before it and after it. */
    interface Watch {

        default void opened(Connection connection) throws SQLException {}

        default void before(Connection connection, String method) throws SQLException {}

        default void after(Connection connection, String method) throws SQLException {}
    }

    /** Prepares each connection. */
    interface Preparation {

        void prepare(Connection connection) throws SQLException;
    }

    /** Makes connections unusual while they are used. */
    static Watch whileOpen(Preparation preparation, Preparation undone) {
        return new Watch() {
            @Override
            public void opened(Connection connection) throws SQLException {
                preparation.prepare(connection);
            }

            @Override
            public void before(Connection connection, String method) throws SQLException {
                if (method.equals("close")) {
                    undone.prepare(connection);
                }
            }
        };
    }

    static DataSource with(DataSource source, Watch watch) {
        return proxy(DataSource.class, (proxy, method, args) -> {
            Object answer = call(source, method, args);
            if (answer instanceof Connection connection) {
                watch.opened(connection);
                return watched(connection, watch);
            }
            return answer;
        });
    }

    /** A database that says it is of another make. */
    static DataSource calling(DataSource source, String product) {
        return proxy(DataSource.class, (proxy, method, args) -> {
            Object answer = call(source, method, args);
            return answer instanceof Connection connection ? renamed(connection, product) : answer;
        });
    }

    private static Connection renamed(Connection connection, String product) {
        return proxy(Connection.class, (proxy, method, args) -> {
            Object answer = call(connection, method, args);
            return answer instanceof DatabaseMetaData
                    ? proxy(DatabaseMetaData.class, (of, asked, nothing) -> product)
                    : answer;
        });
    }

    private static Connection watched(Connection connection, Watch watch) {
        return proxy(Connection.class, (proxy, method, args) -> {
            watch.before(connection, method.getName());
            Object answer = call(connection, method, args);
            watch.after(connection, method.getName());
            return answer;
        });
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Faults.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
