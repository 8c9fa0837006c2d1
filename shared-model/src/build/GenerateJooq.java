// SPDX-License-Identifier: Apache-2.0
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/// Run by the build of `desktop` and `sync-server`: migrates an in-memory H2 with the very scripts that ship, then
/// lets jOOQ generate its classes from that database, so that SQL and schema cannot drift apart.
///
/// Arguments: folder of the migrations, package of the generated classes, folder to write to.
void main(String[] args) throws Exception {
    var url = "jdbc:h2:mem:codegen;DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    Flyway.configure().dataSource(url, "sa", "").locations("filesystem:" + args[0]).load().migrate();
    var database = new Database()
            .withName("org.jooq.meta.h2.H2Database")
            .withInputSchema("public")
            .withOutputSchemaToDefault(true)
            .withExcludes("flyway_schema_history")
            .withIncludeSystemSequences(false);
    var target = new Target().withPackageName(args[1]).withDirectory(args[2]);
    GenerationTool.generate(new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(new Jdbc().withDriver("org.h2.Driver").withUrl(url).withUser("sa").withPassword(""))
            .withGenerator(new Generator()
                    .withDatabase(database)
                    .withGenerate(new Generate().withGlobalObjectNames(true).withJavadoc(false))
                    .withTarget(target)));
}
