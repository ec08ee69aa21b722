/**
 * Takes away the variables with which libraries print what passes and the keys of a connection.
 * Invariant: imported before any of them, since they look at the environment as they are loaded.
 */
delete process.env['DEBUG']
delete process.env['DUMP_SESSION_KEYS']
