export default async function stopPostgres() {
  const postgres = globalThis.__tocsinPostgres;
  if (!postgres) return;
  delete globalThis.__tocsinPostgres;
  delete process.env.TOCSIN_TEST_DATABASE_URL;
  await postgres.stop();
}
