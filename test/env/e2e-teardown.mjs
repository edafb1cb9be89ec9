export default async function tearDown() {
  const { server, browser } = globalThis.kaojiE2e;
  await browser.close();
  await server.close();
}
