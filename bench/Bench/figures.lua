-- Prints what wrk measured as plain numbers: requests, microseconds, p50, p99, bytes, answers that were not 2xx or 3xx, broken connections.
done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("FIGURES %d %d %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    summary.bytes, e.status, e.connect + e.read + e.write + e.timeout))
end
