-- Sends each line of a file once: "cookie<tab>body". Arguments after --: the file, how many a second (0: as fast as they are answered), and
-- "again" to begin at the first line after the last.
-- Prints what figures.lua prints, and at the end how often there was nothing left to send.
local ffi = require("ffi")
ffi.cdef[[ typedef struct { long s; long us; } kith_time; int gettimeofday(kith_time *t, void *zone); ]]

local threads = {}
local posts = {}
local at = 0
local slot = 0
local every = 0
local again = false
empty = 0

local function now()
  local t = ffi.new("kith_time")
  ffi.C.gettimeofday(t, nil)
  return tonumber(t.s) * 1000 + tonumber(t.us) / 1000
end

setup = function(thread) table.insert(threads, thread) end

init = function(args)
  for line in io.lines(args[1]) do
    local cookie, body = line:match("^(.-)\t(.*)$")
    table.insert(posts, wrk.format("POST", nil, { ["Host"] = wrk.headers["Host"], ["Cookie"] = cookie, ["Content-Type"] = "application/x-www-form-urlencoded" }, body))
  end
  local rate = tonumber(args[2])
  again = args[3] == "again"
  if rate > 0 then
    every = 1000 / rate
    -- Each has its turn by the clock, whatever became of those before.
    delay = function()
      if slot == 0 then slot = now() end
      slot = slot + every
      return math.max(0, math.floor(slot - now() + 0.5))
    end
  end
end

request = function()
  if at < #posts then at = at + 1 elseif again then at = 1 else empty = empty + 1 end
  return posts[at]
end

done = function(summary, latency, requests)
  local e = summary.errors
  local left = 0
  for _, thread in ipairs(threads) do left = left + thread:get("empty") end
  io.write(string.format("FIGURES %d %d %d %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    summary.bytes, e.status, e.connect + e.read + e.write + e.timeout, left))
end
