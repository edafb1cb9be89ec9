/**
 * Keeps Fabric off the network: without this it fetches fonts from Microsoft's servers. Read by Fabric while its modules load,
 * so this module has to be imported before any of them.
 */
Object.assign(globalThis, { FabricConfig: { fontBaseUrl: '' } });
