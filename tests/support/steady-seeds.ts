import fc from 'fast-check';

/** A test is as green today as it was yesterday: new worlds are the benchmark's affair. `PROPERTY_SEED` tries others. */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_128) });
