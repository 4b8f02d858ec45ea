// The two readers: one with a modest phone on a slow line, one at this machine itself.

const KBIT = 1000 / 8;

export const profiles = {
  phone: {
    description: 'CPU slowed down 4×, 150 ms latency, 1.6 Mbit/s down, 750 kbit/s up, 390×844 at 2×, touch',
    timeout: 60_000,
    context: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    cpu: 4,
    network: { latency: 150, downloadThroughput: 1600 * KBIT, uploadThroughput: 750 * KBIT },
  },
  unthrottled: {
    description: 'this machine as it is, 1350×940',
    timeout: 30_000,
    context: { viewport: { width: 1350, height: 940 } },
  },
};

/** Slows a page down. The browser adds the latency to each request, not to the opening of a connection. */
export async function applyProfile(cdp, profile) {
  if (profile.network !== undefined) {
    await cdp.send('Network.emulateNetworkConditions', { offline: false, ...profile.network });
  }
  if (profile.cpu !== undefined) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: profile.cpu });
  }
}
