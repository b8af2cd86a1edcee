// Written by `make generate`. Do not edit: change spec/tricircle.yaml.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

var require_formats = __commonJS({
  "node_modules/ajv-formats/dist/formats.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
    function fmtDef(validate, compare) {
      return { validate, compare };
    }
    exports.fullFormats = {
      date: fmtDef(date, compareDate),
      time: fmtDef(getTime(true), compareTime),
      "date-time": fmtDef(getDateTime(true), compareDateTime),
      "iso-time": fmtDef(getTime(), compareIsoTime),
      "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
      duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
      uri,
      "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
      "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
      url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
      email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
      ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
      ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
      regex,
      uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
      "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
      "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
      "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
      byte,
      int32: { type: "number", validate: validateInt32 },
      int64: { type: "number", validate: validateInt64 },
      float: { type: "number", validate: validateNumber },
      double: { type: "number", validate: validateNumber },
      password: true,
      binary: true
    };
    exports.fastFormats = {
      ...exports.fullFormats,
      date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
      time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
      "date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
      "iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
      "iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
      uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
      "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
      email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
    };
    exports.formatNames = Object.keys(exports.fullFormats);
    function isLeapYear(year) {
      return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    }
    var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
    var DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    function date(str) {
      const matches = DATE.exec(str);
      if (!matches)
        return false;
      const year = +matches[1];
      const month = +matches[2];
      const day = +matches[3];
      return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
    }
    function compareDate(d1, d2) {
      if (!(d1 && d2))
        return void 0;
      if (d1 > d2)
        return 1;
      if (d1 < d2)
        return -1;
      return 0;
    }
    var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
    function getTime(strictTimeZone) {
      return function time(str) {
        const matches = TIME.exec(str);
        if (!matches)
          return false;
        const hr = +matches[1];
        const min = +matches[2];
        const sec = +matches[3];
        const tz = matches[4];
        const tzSign = matches[5] === "-" ? -1 : 1;
        const tzH = +(matches[6] || 0);
        const tzM = +(matches[7] || 0);
        if (tzH > 23 || tzM > 59 || strictTimeZone && !tz)
          return false;
        if (hr <= 23 && min <= 59 && sec < 60)
          return true;
        const utcMin = min - tzM * tzSign;
        const utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
        return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
      };
    }
    function compareTime(s1, s2) {
      if (!(s1 && s2))
        return void 0;
      const t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf();
      const t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
      if (!(t1 && t2))
        return void 0;
      return t1 - t2;
    }
    function compareIsoTime(t1, t2) {
      if (!(t1 && t2))
        return void 0;
      const a1 = TIME.exec(t1);
      const a2 = TIME.exec(t2);
      if (!(a1 && a2))
        return void 0;
      t1 = a1[1] + a1[2] + a1[3];
      t2 = a2[1] + a2[2] + a2[3];
      if (t1 > t2)
        return 1;
      if (t1 < t2)
        return -1;
      return 0;
    }
    var DATE_TIME_SEPARATOR = /t|\s/i;
    function getDateTime(strictTimeZone) {
      const time = getTime(strictTimeZone);
      return function date_time(str) {
        const dateTime = str.split(DATE_TIME_SEPARATOR);
        return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
      };
    }
    function compareDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const d1 = new Date(dt1).valueOf();
      const d2 = new Date(dt2).valueOf();
      if (!(d1 && d2))
        return void 0;
      return d1 - d2;
    }
    function compareIsoDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const [d1, t1] = dt1.split(DATE_TIME_SEPARATOR);
      const [d2, t2] = dt2.split(DATE_TIME_SEPARATOR);
      const res = compareDate(d1, d2);
      if (res === void 0)
        return void 0;
      return res || compareTime(t1, t2);
    }
    var NOT_URI_FRAGMENT = /\/|:/;
    var URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    function uri(str) {
      return NOT_URI_FRAGMENT.test(str) && URI.test(str);
    }
    var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
    function byte(str) {
      BYTE.lastIndex = 0;
      return BYTE.test(str);
    }
    var MIN_INT32 = -(2 ** 31);
    var MAX_INT32 = 2 ** 31 - 1;
    function validateInt32(value) {
      return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
    }
    function validateInt64(value) {
      return Number.isInteger(value);
    }
    function validateNumber() {
      return true;
    }
    var Z_ANCHOR = /[^\\]\\Z/;
    function regex(str) {
      if (Z_ANCHOR.test(str))
        return false;
      try {
        new RegExp(str);
        return true;
      } catch (e) {
        return false;
      }
    }
  }
});

var formats_exports = {};
__export(formats_exports, {
  documentFormats: () => documentFormats
});
function isServiceAddress(text) {
  if (text === "" || HOST.test(text)) return true;
  if (/[\u0000-\u0020\u007f\\]/.test(text) || !/^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]/.test(text)) return false;
  try {
    const { username, password, protocol } = new URL(text);
    return username === "" && password === "" && !FORBIDDEN_SCHEMES.has(protocol);
  } catch {
    return false;
  }
}
var import_formats, uuid, uriReference, isDateTime, isTime, utcOf, FORBIDDEN_SCHEMES, HOST, isRecordKey, isTextLine, documentFormats;
var init_formats = __esm({
  "scripts/generate/formats.ts"() {
    "use strict";
    import_formats = __toESM(require_formats(), 1);
    ({ uuid, "uri-reference": uriReference } = import_formats.default.fullFormats);
    ({ validate: isDateTime } = import_formats.default.fullFormats["date-time"]);
    isTime = (text) => isDateTime(text) && /^\d{4}-/.test(utcOf(Date.parse(text)));
    utcOf = (time) => Number.isNaN(time) ? "" : new Date(time).toISOString();
    FORBIDDEN_SCHEMES = /* @__PURE__ */ new Set(["javascript:", "data:", "vbscript:", "file:"]);
    HOST = /^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*\.?)(:[0-9]{1,5})?$/;
    isRecordKey = (text) => text !== "." && text !== ".." && !/[\u0000-\u001f\u007f-\u009f]/.test(text) && text.isWellFormed();
    isTextLine = (text) => !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text);
    documentFormats = {
      uuid,
      "uri-reference": uriReference,
      "date-time": isTime,
      "service-address": isServiceAddress,
      "record-key": isRecordKey,
      "text-line": isTextLine
    };
  }
});

var require_stdin = __commonJS({
  "<stdin>"(exports) {
    exports.v0 = validate52;
    var func0 = Object.prototype.hasOwnProperty;
    var func68 = require_ucs2length().default;
    var pattern3 = new RegExp("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", "u");
    var formats0 = (init_formats(), __toCommonJS(formats_exports)).documentFormats["text-line"];
    function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate54.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.pod_id === void 0 || !func0.call(data, "pod_id")) && (missing0 = "pod_id") || (data.pod_name === void 0 || !func0.call(data, "pod_name")) && (missing0 = "pod_name") || (data.region_name === void 0 || !func0.call(data, "region_name")) && (missing0 = "region_name") || (data.az_name === void 0 || !func0.call(data, "az_name")) && (missing0 = "az_name") || (data.pod_az_name === void 0 || !func0.call(data, "pod_az_name")) && (missing0 = "pod_az_name") || (data.dc_name === void 0 || !func0.call(data, "dc_name")) && (missing0 = "dc_name")) {
            validate54.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "pod_id" || key0 === "pod_name" || key0 === "region_name" || key0 === "az_name" || key0 === "pod_az_name" || key0 === "dc_name")) {
                validate54.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.pod_id !== void 0 && func0.call(data, "pod_id")) {
                let data0 = data.pod_id;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (!pattern3.test(data0)) {
                      validate54.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$" }, message: 'must match pattern "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"' }];
                      return false;
                    }
                  } else {
                    validate54.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.pod_name !== void 0 && func0.call(data, "pod_name")) {
                  let data1 = data.pod_name;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (errors === _errs4) {
                      if (typeof data1 === "string") {
                        if (func68(data1) > 255) {
                          validate54.errors = [{ instancePath: instancePath + "/pod_name", schemaPath: "#/properties/pod_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                          return false;
                        } else {
                          if (func68(data1) < 1) {
                            validate54.errors = [{ instancePath: instancePath + "/pod_name", schemaPath: "#/properties/pod_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                            return false;
                          } else {
                            if (!formats0(data1)) {
                              validate54.errors = [{ instancePath: instancePath + "/pod_name", schemaPath: "#/properties/pod_name/format", keyword: "format", params: { format: "text-line" }, message: 'must match format "text-line"' }];
                              return false;
                            }
                          }
                        }
                      } else {
                        validate54.errors = [{ instancePath: instancePath + "/pod_name", schemaPath: "#/properties/pod_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.region_name !== void 0 && func0.call(data, "region_name")) {
                    let data2 = data.region_name;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (errors === _errs6) {
                        if (typeof data2 === "string") {
                          if (func68(data2) > 255) {
                            validate54.errors = [{ instancePath: instancePath + "/region_name", schemaPath: "#/properties/region_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                            return false;
                          } else {
                            if (func68(data2) < 1) {
                              validate54.errors = [{ instancePath: instancePath + "/region_name", schemaPath: "#/properties/region_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                              return false;
                            } else {
                              if (!formats0(data2)) {
                                validate54.errors = [{ instancePath: instancePath + "/region_name", schemaPath: "#/properties/region_name/format", keyword: "format", params: { format: "text-line" }, message: 'must match format "text-line"' }];
                                return false;
                              }
                            }
                          }
                        } else {
                          validate54.errors = [{ instancePath: instancePath + "/region_name", schemaPath: "#/properties/region_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.az_name !== void 0 && func0.call(data, "az_name")) {
                      let data3 = data.az_name;
                      const _errs8 = errors;
                      if (errors === _errs8) {
                        if (errors === _errs8) {
                          if (typeof data3 === "string") {
                            if (func68(data3) > 255) {
                              validate54.errors = [{ instancePath: instancePath + "/az_name", schemaPath: "#/properties/az_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                              return false;
                            } else {
                              if (!formats0(data3)) {
                                validate54.errors = [{ instancePath: instancePath + "/az_name", schemaPath: "#/properties/az_name/format", keyword: "format", params: { format: "text-line" }, message: 'must match format "text-line"' }];
                                return false;
                              }
                            }
                          } else {
                            validate54.errors = [{ instancePath: instancePath + "/az_name", schemaPath: "#/properties/az_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.pod_az_name !== void 0 && func0.call(data, "pod_az_name")) {
                        let data4 = data.pod_az_name;
                        const _errs10 = errors;
                        if (errors === _errs10) {
                          if (errors === _errs10) {
                            if (typeof data4 === "string") {
                              if (func68(data4) > 255) {
                                validate54.errors = [{ instancePath: instancePath + "/pod_az_name", schemaPath: "#/properties/pod_az_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                                return false;
                              } else {
                                if (!formats0(data4)) {
                                  validate54.errors = [{ instancePath: instancePath + "/pod_az_name", schemaPath: "#/properties/pod_az_name/format", keyword: "format", params: { format: "text-line" }, message: 'must match format "text-line"' }];
                                  return false;
                                }
                              }
                            } else {
                              validate54.errors = [{ instancePath: instancePath + "/pod_az_name", schemaPath: "#/properties/pod_az_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.dc_name !== void 0 && func0.call(data, "dc_name")) {
                          let data5 = data.dc_name;
                          const _errs12 = errors;
                          if (errors === _errs12) {
                            if (errors === _errs12) {
                              if (typeof data5 === "string") {
                                if (func68(data5) > 255) {
                                  validate54.errors = [{ instancePath: instancePath + "/dc_name", schemaPath: "#/properties/dc_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                                  return false;
                                } else {
                                  if (!formats0(data5)) {
                                    validate54.errors = [{ instancePath: instancePath + "/dc_name", schemaPath: "#/properties/dc_name/format", keyword: "format", params: { format: "text-line" }, message: 'must match format "text-line"' }];
                                    return false;
                                  }
                                }
                              } else {
                                validate54.errors = [{ instancePath: instancePath + "/dc_name", schemaPath: "#/properties/dc_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate54.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate54.errors = vErrors;
      return errors === 0;
    }
    validate54.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate52.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate54(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
        errors = vErrors.length;
      }
      validate52.errors = vErrors;
      return errors === 0;
    }
    validate52.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v1 = validate56;
    var schema23 = { "title": "PodBinding", "description": "A tenant that uses a pod.", "type": "object", "additionalProperties": false, "required": ["id", "tenant_id", "project_id", "pod_id", "created_at", "updated_at"], "properties": { "id": { "type": "string", "pattern": "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", "description": "A UUID that the server makes.", "examples": ["f0a54f30-6208-499d-b087-0ac64f6f2756"], "x-generate": "uuid", "x-filter": {} }, "tenant_id": { "type": "string", "format": "text-line", "minLength": 1, "maxLength": 255, "description": "The id of the project in Keystone.", "examples": ["1782b3310f144836aa73c1ac5117d8da"], "x-filter": { "index": true } }, "project_id": { "type": "string", "format": "text-line", "minLength": 1, "maxLength": 255, "description": "The same, as later versions of the API call it.", "examples": ["1782b3310f144836aa73c1ac5117d8da"], "x-filter": { "index": true } }, "pod_id": { "type": "string", "minLength": 1, "maxLength": 255, "description": "The id of the pod.", "examples": ["3c22e5d4-5fed-45ed-a1e9-d532668cedc2"], "x-filter": { "index": true } }, "created_at": { "type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$", "description": "When it was created, UTC.", "examples": ["2016-06-03 07:37:06"] }, "updated_at": { "type": ["string", "null"], "default": null, "description": "When it was changed. Bindings are not changed.", "examples": [null] } } };
    var pattern5 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$", "u");
    function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate57.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.id === void 0 || !func0.call(data, "id")) && (missing0 = "id") || (data.tenant_id === void 0 || !func0.call(data, "tenant_id")) && (missing0 = "tenant_id") || (data.project_id === void 0 || !func0.call(data, "project_id")) && (missing0 = "project_id") || (data.pod_id === void 0 || !func0.call(data, "pod_id")) && (missing0 = "pod_id") || (data.created_at === void 0 || !func0.call(data, "created_at")) && (missing0 = "created_at") || (data.updated_at === void 0 || !func0.call(data, "updated_at")) && (missing0 = "updated_at")) {
            validate57.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "id" || key0 === "tenant_id" || key0 === "project_id" || key0 === "pod_id" || key0 === "created_at" || key0 === "updated_at")) {
                validate57.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.id !== void 0 && func0.call(data, "id")) {
                let data0 = data.id;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (!pattern3.test(data0)) {
                      validate57.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$" }, message: 'must match pattern "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"' }];
                      return false;
                    }
                  } else {
                    validate57.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.tenant_id !== void 0 && func0.call(data, "tenant_id")) {
                  let data1 = data.tenant_id;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (errors === _errs4) {
                      if (typeof data1 === "string") {
                        if (func68(data1) > 255) {
                          validate57.errors = [{ instancePath: instancePath + "/tenant_id", schemaPath: "#/properties/tenant_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                          return false;
                        } else {
                          if (func68(data1) < 1) {
                            validate57.errors = [{ instancePath: instancePath + "/tenant_id", schemaPath: "#/properties/tenant_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                            return false;
                          } else {
                            if (!formats0(data1)) {
                              validate57.errors = [{ instancePath: instancePath + "/tenant_id", schemaPath: "#/properties/tenant_id/format", keyword: "format", params: { format: "text-line" }, message: 'must match format "text-line"' }];
                              return false;
                            }
                          }
                        }
                      } else {
                        validate57.errors = [{ instancePath: instancePath + "/tenant_id", schemaPath: "#/properties/tenant_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.project_id !== void 0 && func0.call(data, "project_id")) {
                    let data2 = data.project_id;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (errors === _errs6) {
                        if (typeof data2 === "string") {
                          if (func68(data2) > 255) {
                            validate57.errors = [{ instancePath: instancePath + "/project_id", schemaPath: "#/properties/project_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                            return false;
                          } else {
                            if (func68(data2) < 1) {
                              validate57.errors = [{ instancePath: instancePath + "/project_id", schemaPath: "#/properties/project_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                              return false;
                            } else {
                              if (!formats0(data2)) {
                                validate57.errors = [{ instancePath: instancePath + "/project_id", schemaPath: "#/properties/project_id/format", keyword: "format", params: { format: "text-line" }, message: 'must match format "text-line"' }];
                                return false;
                              }
                            }
                          }
                        } else {
                          validate57.errors = [{ instancePath: instancePath + "/project_id", schemaPath: "#/properties/project_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.pod_id !== void 0 && func0.call(data, "pod_id")) {
                      let data3 = data.pod_id;
                      const _errs8 = errors;
                      if (errors === _errs8) {
                        if (typeof data3 === "string") {
                          if (func68(data3) > 255) {
                            validate57.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                            return false;
                          } else {
                            if (func68(data3) < 1) {
                              validate57.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                              return false;
                            }
                          }
                        } else {
                          validate57.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.created_at !== void 0 && func0.call(data, "created_at")) {
                        let data4 = data.created_at;
                        const _errs10 = errors;
                        if (errors === _errs10) {
                          if (typeof data4 === "string") {
                            if (!pattern5.test(data4)) {
                              validate57.errors = [{ instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$" }, message: 'must match pattern "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"' }];
                              return false;
                            }
                          } else {
                            validate57.errors = [{ instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.updated_at !== void 0 && func0.call(data, "updated_at")) {
                          let data5 = data.updated_at;
                          const _errs12 = errors;
                          if (typeof data5 !== "string" && data5 !== null) {
                            validate57.errors = [{ instancePath: instancePath + "/updated_at", schemaPath: "#/properties/updated_at/type", keyword: "type", params: { type: schema23.properties.updated_at.type }, message: "must be string,null" }];
                            return false;
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate57.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate57.errors = vErrors;
      return errors === 0;
    }
    validate57.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate56.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate57(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
      validate56.errors = vErrors;
      return errors === 0;
    }
    validate56.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v2 = validate59;
    function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate59.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          for (const key0 of Object.keys(data)) {
            validate59.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        } else {
          validate59.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate59.errors = vErrors;
      return errors === 0;
    }
    validate59.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v3 = validate60;
    var schema27 = { "title": "VersionSummary", "description": "A version in the list of all.", "type": "object", "additionalProperties": false, "required": ["id", "status", "updated", "links"], "properties": { "id": { "type": "string", "description": "The first segment of its paths.", "examples": ["v1.0"] }, "status": { "type": "string", "enum": ["CURRENT"], "description": "Whether it is the one to use.", "examples": ["CURRENT"] }, "updated": { "type": "string", "description": "The day of its last change.", "examples": ["2015-09-09"] }, "links": { "type": "array", "description": "Where it is.", "items": { "$ref": "#/components/schemas/Link" } } } };
    function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate63.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.rel === void 0 || !func0.call(data, "rel")) && (missing0 = "rel") || (data.href === void 0 || !func0.call(data, "href")) && (missing0 = "href")) {
            validate63.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "rel" || key0 === "href")) {
                validate63.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.rel !== void 0 && func0.call(data, "rel")) {
                const _errs2 = errors;
                if (typeof data.rel !== "string") {
                  validate63.errors = [{ instancePath: instancePath + "/rel", schemaPath: "#/properties/rel/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.href !== void 0 && func0.call(data, "href")) {
                  const _errs4 = errors;
                  if (typeof data.href !== "string") {
                    validate63.errors = [{ instancePath: instancePath + "/href", schemaPath: "#/properties/href/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate63.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate63.errors = vErrors;
      return errors === 0;
    }
    validate63.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate62.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.id === void 0 || !func0.call(data, "id")) && (missing0 = "id") || (data.status === void 0 || !func0.call(data, "status")) && (missing0 = "status") || (data.updated === void 0 || !func0.call(data, "updated")) && (missing0 = "updated") || (data.links === void 0 || !func0.call(data, "links")) && (missing0 = "links")) {
            validate62.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "id" || key0 === "status" || key0 === "updated" || key0 === "links")) {
                validate62.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.id !== void 0 && func0.call(data, "id")) {
                const _errs2 = errors;
                if (typeof data.id !== "string") {
                  validate62.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.status !== void 0 && func0.call(data, "status")) {
                  let data1 = data.status;
                  const _errs4 = errors;
                  if (typeof data1 !== "string") {
                    validate62.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  if (!(data1 === "CURRENT")) {
                    validate62.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema27.properties.status.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.updated !== void 0 && func0.call(data, "updated")) {
                    const _errs6 = errors;
                    if (typeof data.updated !== "string") {
                      validate62.errors = [{ instancePath: instancePath + "/updated", schemaPath: "#/properties/updated/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.links !== void 0 && func0.call(data, "links")) {
                      let data3 = data.links;
                      const _errs8 = errors;
                      if (errors === _errs8) {
                        if (Array.isArray(data3)) {
                          var valid1 = true;
                          const len0 = data3.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            const _errs10 = errors;
                            if (!validate63(data3[i0], { instancePath: instancePath + "/links/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors })) {
                              vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                              errors = vErrors.length;
                            }
                            var valid1 = _errs10 === errors;
                            if (!valid1) {
                              break;
                            }
                          }
                        } else {
                          validate62.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                          return false;
                        }
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        } else {
          validate62.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate62.errors = vErrors;
      return errors === 0;
    }
    validate62.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate61.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.versions === void 0 || !func0.call(data, "versions")) && (missing0 = "versions")) {
            validate61.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "versions")) {
                validate61.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.versions !== void 0 && func0.call(data, "versions")) {
                let data0 = data.versions;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (Array.isArray(data0)) {
                    var valid1 = true;
                    const len0 = data0.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      const _errs4 = errors;
                      if (!validate62(data0[i0], { instancePath: instancePath + "/versions/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
                        errors = vErrors.length;
                      }
                      var valid1 = _errs4 === errors;
                      if (!valid1) {
                        break;
                      }
                    }
                  } else {
                    validate61.errors = [{ instancePath: instancePath + "/versions", schemaPath: "#/properties/versions/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                    return false;
                  }
                }
              }
            }
          }
        } else {
          validate61.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate61.errors = vErrors;
      return errors === 0;
    }
    validate61.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate60.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate61(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
        errors = vErrors.length;
      }
      validate60.errors = vErrors;
      return errors === 0;
    }
    validate60.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v4 = validate67;
    function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate69.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.message === void 0 || !func0.call(data, "message")) && (missing0 = "message") || (data.code === void 0 || !func0.call(data, "code")) && (missing0 = "code")) {
            validate69.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "message" || key0 === "code")) {
                validate69.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.message !== void 0 && func0.call(data, "message")) {
                let data0 = data.message;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (func68(data0) < 1) {
                      validate69.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/properties/message/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                      return false;
                    }
                  } else {
                    validate69.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.code !== void 0 && func0.call(data, "code")) {
                  let data1 = data.code;
                  const _errs4 = errors;
                  if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
                    validate69.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                    return false;
                  }
                  if (errors === _errs4) {
                    if (typeof data1 == "number" && isFinite(data1)) {
                      if (data1 > 599 || isNaN(data1)) {
                        validate69.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, message: "must be <= 599" }];
                        return false;
                      } else {
                        if (data1 < 400 || isNaN(data1)) {
                          validate69.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/minimum", keyword: "minimum", params: { comparison: ">=", limit: 400 }, message: "must be >= 400" }];
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate69.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate69.errors = vErrors;
      return errors === 0;
    }
    validate69.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate68.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (Object.keys(data).length > 1) {
            validate68.errors = [{ instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 1 }, message: "must NOT have more than 1 properties" }];
            return false;
          } else {
            if (Object.keys(data).length < 1) {
              validate68.errors = [{ instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" }];
              return false;
            } else {
              const _errs1 = errors;
              for (const key0 of Object.keys(data)) {
                if (!(key0 === "badRequest" || key0 === "unauthorized" || key0 === "forbidden" || key0 === "itemNotFound" || key0 === "conflictingRequest" || key0 === "internalServerError" || key0 === "Error")) {
                  validate68.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                  return false;
                  break;
                }
              }
              if (_errs1 === errors) {
                if (data.badRequest !== void 0 && func0.call(data, "badRequest")) {
                  const _errs2 = errors;
                  if (!validate69(data.badRequest, { instancePath: instancePath + "/badRequest", parentData: data, parentDataProperty: "badRequest", rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs2 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.unauthorized !== void 0 && func0.call(data, "unauthorized")) {
                    const _errs3 = errors;
                    if (!validate69(data.unauthorized, { instancePath: instancePath + "/unauthorized", parentData: data, parentDataProperty: "unauthorized", rootData, dynamicAnchors })) {
                      vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs3 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.forbidden !== void 0 && func0.call(data, "forbidden")) {
                      const _errs4 = errors;
                      if (!validate69(data.forbidden, { instancePath: instancePath + "/forbidden", parentData: data, parentDataProperty: "forbidden", rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs4 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.itemNotFound !== void 0 && func0.call(data, "itemNotFound")) {
                        const _errs5 = errors;
                        if (!validate69(data.itemNotFound, { instancePath: instancePath + "/itemNotFound", parentData: data, parentDataProperty: "itemNotFound", rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs5 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.conflictingRequest !== void 0 && func0.call(data, "conflictingRequest")) {
                          const _errs6 = errors;
                          if (!validate69(data.conflictingRequest, { instancePath: instancePath + "/conflictingRequest", parentData: data, parentDataProperty: "conflictingRequest", rootData, dynamicAnchors })) {
                            vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs6 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.internalServerError !== void 0 && func0.call(data, "internalServerError")) {
                            const _errs7 = errors;
                            if (!validate69(data.internalServerError, { instancePath: instancePath + "/internalServerError", parentData: data, parentDataProperty: "internalServerError", rootData, dynamicAnchors })) {
                              vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs7 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.Error !== void 0 && func0.call(data, "Error")) {
                              const _errs8 = errors;
                              if (!validate69(data.Error, { instancePath: instancePath + "/Error", parentData: data, parentDataProperty: "Error", rootData, dynamicAnchors })) {
                                vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs8 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate68.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate68.errors = vErrors;
      return errors === 0;
    }
    validate68.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate67.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate68(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
        errors = vErrors.length;
      }
      validate67.errors = vErrors;
      return errors === 0;
    }
    validate67.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v5 = validate78;
    var formats14 = /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    var pattern6 = new RegExp("^[a-z-]+$", "u");
    function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate80.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.pointer === void 0 || !func0.call(data, "pointer")) && (missing0 = "pointer") || (data.detail === void 0 || !func0.call(data, "detail")) && (missing0 = "detail")) {
            validate80.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "pointer" || key0 === "detail")) {
                validate80.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.pointer !== void 0 && func0.call(data, "pointer")) {
                const _errs2 = errors;
                if (typeof data.pointer !== "string") {
                  validate80.errors = [{ instancePath: instancePath + "/pointer", schemaPath: "#/properties/pointer/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.detail !== void 0 && func0.call(data, "detail")) {
                  const _errs4 = errors;
                  if (typeof data.detail !== "string") {
                    validate80.errors = [{ instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate80.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate80.errors = vErrors;
      return errors === 0;
    }
    validate80.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate79.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.type === void 0 || !func0.call(data, "type")) && (missing0 = "type") || (data.title === void 0 || !func0.call(data, "title")) && (missing0 = "title") || (data.status === void 0 || !func0.call(data, "status")) && (missing0 = "status") || (data.code === void 0 || !func0.call(data, "code")) && (missing0 = "code") || (data.instance === void 0 || !func0.call(data, "instance")) && (missing0 = "instance") || (data.requestId === void 0 || !func0.call(data, "requestId")) && (missing0 = "requestId")) {
            validate79.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "type" || key0 === "title" || key0 === "status" || key0 === "detail" || key0 === "instance" || key0 === "code" || key0 === "requestId" || key0 === "errors")) {
                validate79.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.type !== void 0 && func0.call(data, "type")) {
                let data0 = data.type;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (errors === _errs2) {
                    if (typeof data0 === "string") {
                      if (!formats14.test(data0)) {
                        validate79.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/format", keyword: "format", params: { format: "uri-reference" }, message: 'must match format "uri-reference"' }];
                        return false;
                      }
                    } else {
                      validate79.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.title !== void 0 && func0.call(data, "title")) {
                  const _errs4 = errors;
                  if (typeof data.title !== "string") {
                    validate79.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.status !== void 0 && func0.call(data, "status")) {
                    let data2 = data.status;
                    const _errs6 = errors;
                    if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
                      validate79.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                      return false;
                    }
                    if (errors === _errs6) {
                      if (typeof data2 == "number" && isFinite(data2)) {
                        if (data2 > 599 || isNaN(data2)) {
                          validate79.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, message: "must be <= 599" }];
                          return false;
                        } else {
                          if (data2 < 400 || isNaN(data2)) {
                            validate79.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/minimum", keyword: "minimum", params: { comparison: ">=", limit: 400 }, message: "must be >= 400" }];
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.detail !== void 0 && func0.call(data, "detail")) {
                      const _errs8 = errors;
                      if (typeof data.detail !== "string") {
                        validate79.errors = [{ instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.instance !== void 0 && func0.call(data, "instance")) {
                        let data4 = data.instance;
                        const _errs10 = errors;
                        if (errors === _errs10) {
                          if (errors === _errs10) {
                            if (typeof data4 === "string") {
                              if (!formats14.test(data4)) {
                                validate79.errors = [{ instancePath: instancePath + "/instance", schemaPath: "#/properties/instance/format", keyword: "format", params: { format: "uri-reference" }, message: 'must match format "uri-reference"' }];
                                return false;
                              }
                            } else {
                              validate79.errors = [{ instancePath: instancePath + "/instance", schemaPath: "#/properties/instance/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.code !== void 0 && func0.call(data, "code")) {
                          let data5 = data.code;
                          const _errs12 = errors;
                          if (errors === _errs12) {
                            if (typeof data5 === "string") {
                              if (!pattern6.test(data5)) {
                                validate79.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/pattern", keyword: "pattern", params: { pattern: "^[a-z-]+$" }, message: 'must match pattern "^[a-z-]+$"' }];
                                return false;
                              }
                            } else {
                              validate79.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.requestId !== void 0 && func0.call(data, "requestId")) {
                            const _errs14 = errors;
                            if (typeof data.requestId !== "string") {
                              validate79.errors = [{ instancePath: instancePath + "/requestId", schemaPath: "#/properties/requestId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.errors !== void 0 && func0.call(data, "errors")) {
                              let data7 = data.errors;
                              const _errs16 = errors;
                              if (errors === _errs16) {
                                if (Array.isArray(data7)) {
                                  var valid1 = true;
                                  const len0 = data7.length;
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    const _errs18 = errors;
                                    if (!validate80(data7[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data7, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                      vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid1 = _errs18 === errors;
                                    if (!valid1) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate79.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate79.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate79.errors = vErrors;
      return errors === 0;
    }
    validate79.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate78.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate79(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
        errors = vErrors.length;
      }
      validate78.errors = vErrors;
      return errors === 0;
    }
    validate78.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v6 = validate83;
    function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate84.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.version === void 0 || !func0.call(data, "version")) && (missing0 = "version") || (data.links === void 0 || !func0.call(data, "links")) && (missing0 = "links")) {
            validate84.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "version" || key0 === "links")) {
                validate84.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.version !== void 0 && func0.call(data, "version")) {
                const _errs2 = errors;
                if (typeof data.version !== "string") {
                  validate84.errors = [{ instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.links !== void 0 && func0.call(data, "links")) {
                  let data1 = data.links;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (Array.isArray(data1)) {
                      var valid1 = true;
                      const len0 = data1.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        const _errs6 = errors;
                        if (!validate63(data1[i0], { instancePath: instancePath + "/links/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                          errors = vErrors.length;
                        }
                        var valid1 = _errs6 === errors;
                        if (!valid1) {
                          break;
                        }
                      }
                    } else {
                      validate84.errors = [{ instancePath: instancePath + "/links", schemaPath: "#/properties/links/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate84.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate84.errors = vErrors;
      return errors === 0;
    }
    validate84.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate83.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate84(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
        errors = vErrors.length;
      }
      validate83.errors = vErrors;
      return errors === 0;
    }
    validate83.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v7 = validate87;
    function validate87(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate87.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 of Object.keys(data)) {
            if (!(key0 === "pod_id" || key0 === "pod_name" || key0 === "region_name" || key0 === "az_name" || key0 === "pod_az_name" || key0 === "dc_name" || key0 === "limit" || key0 === "marker")) {
              validate87.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.pod_id !== void 0 && func0.call(data, "pod_id")) {
              let data0 = data.pod_id;
              const _errs2 = errors;
              if (errors === _errs2) {
                if (typeof data0 === "string") {
                  if (func68(data0) > 255) {
                    validate87.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                    return false;
                  }
                } else {
                  validate87.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.pod_name !== void 0 && func0.call(data, "pod_name")) {
                let data1 = data.pod_name;
                const _errs4 = errors;
                if (errors === _errs4) {
                  if (typeof data1 === "string") {
                    if (func68(data1) > 255) {
                      validate87.errors = [{ instancePath: instancePath + "/pod_name", schemaPath: "#/properties/pod_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                      return false;
                    }
                  } else {
                    validate87.errors = [{ instancePath: instancePath + "/pod_name", schemaPath: "#/properties/pod_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.region_name !== void 0 && func0.call(data, "region_name")) {
                  let data2 = data.region_name;
                  const _errs6 = errors;
                  if (errors === _errs6) {
                    if (typeof data2 === "string") {
                      if (func68(data2) > 255) {
                        validate87.errors = [{ instancePath: instancePath + "/region_name", schemaPath: "#/properties/region_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                        return false;
                      }
                    } else {
                      validate87.errors = [{ instancePath: instancePath + "/region_name", schemaPath: "#/properties/region_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.az_name !== void 0 && func0.call(data, "az_name")) {
                    let data3 = data.az_name;
                    const _errs8 = errors;
                    if (errors === _errs8) {
                      if (typeof data3 === "string") {
                        if (func68(data3) > 255) {
                          validate87.errors = [{ instancePath: instancePath + "/az_name", schemaPath: "#/properties/az_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                          return false;
                        }
                      } else {
                        validate87.errors = [{ instancePath: instancePath + "/az_name", schemaPath: "#/properties/az_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.pod_az_name !== void 0 && func0.call(data, "pod_az_name")) {
                      let data4 = data.pod_az_name;
                      const _errs10 = errors;
                      if (errors === _errs10) {
                        if (typeof data4 === "string") {
                          if (func68(data4) > 255) {
                            validate87.errors = [{ instancePath: instancePath + "/pod_az_name", schemaPath: "#/properties/pod_az_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                            return false;
                          }
                        } else {
                          validate87.errors = [{ instancePath: instancePath + "/pod_az_name", schemaPath: "#/properties/pod_az_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.dc_name !== void 0 && func0.call(data, "dc_name")) {
                        let data5 = data.dc_name;
                        const _errs12 = errors;
                        if (errors === _errs12) {
                          if (typeof data5 === "string") {
                            if (func68(data5) > 255) {
                              validate87.errors = [{ instancePath: instancePath + "/dc_name", schemaPath: "#/properties/dc_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                              return false;
                            }
                          } else {
                            validate87.errors = [{ instancePath: instancePath + "/dc_name", schemaPath: "#/properties/dc_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.limit !== void 0 && func0.call(data, "limit")) {
                          let data6 = data.limit;
                          const _errs14 = errors;
                          if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                            validate87.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                            return false;
                          }
                          if (errors === _errs14) {
                            if (typeof data6 == "number" && isFinite(data6)) {
                              if (data6 < 1 || isNaN(data6)) {
                                validate87.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                return false;
                              }
                            }
                          }
                          var valid0 = _errs14 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.marker !== void 0 && func0.call(data, "marker")) {
                            let data7 = data.marker;
                            const _errs16 = errors;
                            if (errors === _errs16) {
                              if (typeof data7 === "string") {
                                if (func68(data7) > 255) {
                                  validate87.errors = [{ instancePath: instancePath + "/marker", schemaPath: "#/properties/marker/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                                  return false;
                                } else {
                                  if (func68(data7) < 1) {
                                    validate87.errors = [{ instancePath: instancePath + "/marker", schemaPath: "#/properties/marker/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                    return false;
                                  }
                                }
                              } else {
                                validate87.errors = [{ instancePath: instancePath + "/marker", schemaPath: "#/properties/marker/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                            var valid0 = _errs16 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate87.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate87.errors = vErrors;
      return errors === 0;
    }
    validate87.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v8 = validate88;
    function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate90.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.pod_id === void 0 || !func0.call(data, "pod_id")) && (missing0 = "pod_id") || (data.pod_name === void 0 || !func0.call(data, "pod_name")) && (missing0 = "pod_name") || (data.region_name === void 0 || !func0.call(data, "region_name")) && (missing0 = "region_name") || (data.az_name === void 0 || !func0.call(data, "az_name")) && (missing0 = "az_name") || (data.pod_az_name === void 0 || !func0.call(data, "pod_az_name")) && (missing0 = "pod_az_name") || (data.dc_name === void 0 || !func0.call(data, "dc_name")) && (missing0 = "dc_name")) {
            validate90.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "pod_id" || key0 === "pod_name" || key0 === "region_name" || key0 === "az_name" || key0 === "pod_az_name" || key0 === "dc_name")) {
                validate90.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.pod_id !== void 0 && func0.call(data, "pod_id")) {
                let data0 = data.pod_id;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (!pattern3.test(data0)) {
                      validate90.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$" }, message: 'must match pattern "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"' }];
                      return false;
                    }
                  } else {
                    validate90.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.pod_name !== void 0 && func0.call(data, "pod_name")) {
                  let data1 = data.pod_name;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (errors === _errs4) {
                      if (typeof data1 === "string") {
                        if (func68(data1) > 255) {
                          validate90.errors = [{ instancePath: instancePath + "/pod_name", schemaPath: "#/properties/pod_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                          return false;
                        } else {
                          if (func68(data1) < 1) {
                            validate90.errors = [{ instancePath: instancePath + "/pod_name", schemaPath: "#/properties/pod_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                            return false;
                          } else {
                            if (!formats0(data1)) {
                              validate90.errors = [{ instancePath: instancePath + "/pod_name", schemaPath: "#/properties/pod_name/format", keyword: "format", params: { format: "text-line" }, message: 'must match format "text-line"' }];
                              return false;
                            }
                          }
                        }
                      } else {
                        validate90.errors = [{ instancePath: instancePath + "/pod_name", schemaPath: "#/properties/pod_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.region_name !== void 0 && func0.call(data, "region_name")) {
                    let data2 = data.region_name;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (errors === _errs6) {
                        if (typeof data2 === "string") {
                          if (func68(data2) > 255) {
                            validate90.errors = [{ instancePath: instancePath + "/region_name", schemaPath: "#/properties/region_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                            return false;
                          } else {
                            if (func68(data2) < 1) {
                              validate90.errors = [{ instancePath: instancePath + "/region_name", schemaPath: "#/properties/region_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                              return false;
                            } else {
                              if (!formats0(data2)) {
                                validate90.errors = [{ instancePath: instancePath + "/region_name", schemaPath: "#/properties/region_name/format", keyword: "format", params: { format: "text-line" }, message: 'must match format "text-line"' }];
                                return false;
                              }
                            }
                          }
                        } else {
                          validate90.errors = [{ instancePath: instancePath + "/region_name", schemaPath: "#/properties/region_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.az_name !== void 0 && func0.call(data, "az_name")) {
                      let data3 = data.az_name;
                      const _errs8 = errors;
                      if (errors === _errs8) {
                        if (errors === _errs8) {
                          if (typeof data3 === "string") {
                            if (func68(data3) > 255) {
                              validate90.errors = [{ instancePath: instancePath + "/az_name", schemaPath: "#/properties/az_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                              return false;
                            } else {
                              if (!formats0(data3)) {
                                validate90.errors = [{ instancePath: instancePath + "/az_name", schemaPath: "#/properties/az_name/format", keyword: "format", params: { format: "text-line" }, message: 'must match format "text-line"' }];
                                return false;
                              }
                            }
                          } else {
                            validate90.errors = [{ instancePath: instancePath + "/az_name", schemaPath: "#/properties/az_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.pod_az_name !== void 0 && func0.call(data, "pod_az_name")) {
                        let data4 = data.pod_az_name;
                        const _errs10 = errors;
                        if (errors === _errs10) {
                          if (errors === _errs10) {
                            if (typeof data4 === "string") {
                              if (func68(data4) > 255) {
                                validate90.errors = [{ instancePath: instancePath + "/pod_az_name", schemaPath: "#/properties/pod_az_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                                return false;
                              } else {
                                if (!formats0(data4)) {
                                  validate90.errors = [{ instancePath: instancePath + "/pod_az_name", schemaPath: "#/properties/pod_az_name/format", keyword: "format", params: { format: "text-line" }, message: 'must match format "text-line"' }];
                                  return false;
                                }
                              }
                            } else {
                              validate90.errors = [{ instancePath: instancePath + "/pod_az_name", schemaPath: "#/properties/pod_az_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.dc_name !== void 0 && func0.call(data, "dc_name")) {
                          let data5 = data.dc_name;
                          const _errs12 = errors;
                          if (errors === _errs12) {
                            if (errors === _errs12) {
                              if (typeof data5 === "string") {
                                if (func68(data5) > 255) {
                                  validate90.errors = [{ instancePath: instancePath + "/dc_name", schemaPath: "#/properties/dc_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                                  return false;
                                } else {
                                  if (!formats0(data5)) {
                                    validate90.errors = [{ instancePath: instancePath + "/dc_name", schemaPath: "#/properties/dc_name/format", keyword: "format", params: { format: "text-line" }, message: 'must match format "text-line"' }];
                                    return false;
                                  }
                                }
                              } else {
                                validate90.errors = [{ instancePath: instancePath + "/dc_name", schemaPath: "#/properties/dc_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate90.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate90.errors = vErrors;
      return errors === 0;
    }
    validate90.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate89.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.pods === void 0 || !func0.call(data, "pods")) && (missing0 = "pods")) {
            validate89.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "pods" || key0 === "pods_links")) {
                validate89.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.pods !== void 0 && func0.call(data, "pods")) {
                let data0 = data.pods;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (Array.isArray(data0)) {
                    var valid1 = true;
                    const len0 = data0.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      const _errs4 = errors;
                      if (!validate90(data0[i0], { instancePath: instancePath + "/pods/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
                        errors = vErrors.length;
                      }
                      var valid1 = _errs4 === errors;
                      if (!valid1) {
                        break;
                      }
                    }
                  } else {
                    validate89.errors = [{ instancePath: instancePath + "/pods", schemaPath: "#/properties/pods/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.pods_links !== void 0 && func0.call(data, "pods_links")) {
                  let data2 = data.pods_links;
                  const _errs5 = errors;
                  if (errors === _errs5) {
                    if (Array.isArray(data2)) {
                      var valid2 = true;
                      const len1 = data2.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        const _errs7 = errors;
                        if (!validate63(data2[i1], { instancePath: instancePath + "/pods_links/" + i1, parentData: data2, parentDataProperty: i1, rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                          errors = vErrors.length;
                        }
                        var valid2 = _errs7 === errors;
                        if (!valid2) {
                          break;
                        }
                      }
                    } else {
                      validate89.errors = [{ instancePath: instancePath + "/pods_links", schemaPath: "#/properties/pods_links/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                      return false;
                    }
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate89.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate89.errors = vErrors;
      return errors === 0;
    }
    validate89.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate88(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate88.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate89(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
        errors = vErrors.length;
      }
      validate88.errors = vErrors;
      return errors === 0;
    }
    validate88.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v9 = validate94;
    function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate94.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.prefer !== void 0 && func0.call(data, "prefer")) {
            let data0 = data.prefer;
            const _errs1 = errors;
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (func68(data0) > 256) {
                  validate94.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }];
                  return false;
                }
              } else {
                validate94.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
          }
        } else {
          validate94.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate94.errors = vErrors;
      return errors === 0;
    }
    validate94.evaluated = { "props": { "prefer": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v10 = validate95;
    function validate97(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate97.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 of Object.keys(data)) {
            if (!(key0 === "pod_name" || key0 === "region_name" || key0 === "az_name" || key0 === "pod_az_name" || key0 === "dc_name")) {
              validate97.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.pod_name !== void 0 && func0.call(data, "pod_name")) {
              let data0 = data.pod_name;
              const _errs2 = errors;
              if (errors === _errs2) {
                if (typeof data0 === "string") {
                  if (func68(data0) > 255) {
                    validate97.errors = [{ instancePath: instancePath + "/pod_name", schemaPath: "#/properties/pod_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                    return false;
                  }
                } else {
                  validate97.errors = [{ instancePath: instancePath + "/pod_name", schemaPath: "#/properties/pod_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.region_name !== void 0 && func0.call(data, "region_name")) {
                let data1 = data.region_name;
                const _errs4 = errors;
                if (errors === _errs4) {
                  if (typeof data1 === "string") {
                    if (func68(data1) > 255) {
                      validate97.errors = [{ instancePath: instancePath + "/region_name", schemaPath: "#/properties/region_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                      return false;
                    }
                  } else {
                    validate97.errors = [{ instancePath: instancePath + "/region_name", schemaPath: "#/properties/region_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.az_name !== void 0 && func0.call(data, "az_name")) {
                  let data2 = data.az_name;
                  const _errs6 = errors;
                  if (errors === _errs6) {
                    if (typeof data2 === "string") {
                      if (func68(data2) > 255) {
                        validate97.errors = [{ instancePath: instancePath + "/az_name", schemaPath: "#/properties/az_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                        return false;
                      }
                    } else {
                      validate97.errors = [{ instancePath: instancePath + "/az_name", schemaPath: "#/properties/az_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.pod_az_name !== void 0 && func0.call(data, "pod_az_name")) {
                    let data3 = data.pod_az_name;
                    const _errs8 = errors;
                    if (errors === _errs8) {
                      if (typeof data3 === "string") {
                        if (func68(data3) > 255) {
                          validate97.errors = [{ instancePath: instancePath + "/pod_az_name", schemaPath: "#/properties/pod_az_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                          return false;
                        }
                      } else {
                        validate97.errors = [{ instancePath: instancePath + "/pod_az_name", schemaPath: "#/properties/pod_az_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.dc_name !== void 0 && func0.call(data, "dc_name")) {
                      let data4 = data.dc_name;
                      const _errs10 = errors;
                      if (errors === _errs10) {
                        if (typeof data4 === "string") {
                          if (func68(data4) > 255) {
                            validate97.errors = [{ instancePath: instancePath + "/dc_name", schemaPath: "#/properties/dc_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                            return false;
                          }
                        } else {
                          validate97.errors = [{ instancePath: instancePath + "/dc_name", schemaPath: "#/properties/dc_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        } else {
          validate97.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate97.errors = vErrors;
      return errors === 0;
    }
    validate97.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate96(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate96.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.pod === void 0 || !func0.call(data, "pod")) && (missing0 = "pod")) {
            validate96.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "pod")) {
                validate96.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.pod !== void 0 && func0.call(data, "pod")) {
                if (!validate97(data.pod, { instancePath: instancePath + "/pod", parentData: data, parentDataProperty: "pod", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
                  errors = vErrors.length;
                }
              }
            }
          }
        } else {
          validate96.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate96.errors = vErrors;
      return errors === 0;
    }
    validate96.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate95(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate95.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate96(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
        errors = vErrors.length;
      }
      validate95.errors = vErrors;
      return errors === 0;
    }
    validate95.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v11 = validate100;
    function validate101(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate101.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.pod === void 0 || !func0.call(data, "pod")) && (missing0 = "pod")) {
            validate101.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "pod")) {
                validate101.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.pod !== void 0 && func0.call(data, "pod")) {
                if (!validate90(data.pod, { instancePath: instancePath + "/pod", parentData: data, parentDataProperty: "pod", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
                  errors = vErrors.length;
                }
              }
            }
          }
        } else {
          validate101.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate101.errors = vErrors;
      return errors === 0;
    }
    validate101.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate100(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate100.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate101(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
        errors = vErrors.length;
      }
      validate100.errors = vErrors;
      return errors === 0;
    }
    validate100.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v12 = validate104;
    function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate104.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.pod_id === void 0 || !func0.call(data, "pod_id")) && (missing0 = "pod_id")) {
            validate104.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            if (data.pod_id !== void 0 && func0.call(data, "pod_id")) {
              let data0 = data.pod_id;
              const _errs1 = errors;
              if (errors === _errs1) {
                if (typeof data0 === "string") {
                  if (func68(data0) < 1) {
                    validate104.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                    return false;
                  }
                } else {
                  validate104.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
            }
          }
        } else {
          validate104.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate104.errors = vErrors;
      return errors === 0;
    }
    validate104.evaluated = { "props": { "pod_id": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v13 = validate105;
    function validate105(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate105.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data["if-match"] !== void 0 && func0.call(data, "if-match")) {
            let data0 = data["if-match"];
            const _errs1 = errors;
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (func68(data0) > 1024) {
                  validate105.errors = [{ instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                  return false;
                }
              } else {
                validate105.errors = [{ instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            var valid0 = _errs1 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["if-none-match"] !== void 0 && func0.call(data, "if-none-match")) {
              let data1 = data["if-none-match"];
              const _errs3 = errors;
              if (errors === _errs3) {
                if (typeof data1 === "string") {
                  if (func68(data1) > 1024) {
                    validate105.errors = [{ instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                    return false;
                  }
                } else {
                  validate105.errors = [{ instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["if-modified-since"] !== void 0 && func0.call(data, "if-modified-since")) {
                let data2 = data["if-modified-since"];
                const _errs5 = errors;
                if (errors === _errs5) {
                  if (typeof data2 === "string") {
                    if (func68(data2) > 64) {
                      validate105.errors = [{ instancePath: instancePath + "/if-modified-since", schemaPath: "#/properties/if-modified-since/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }];
                      return false;
                    }
                  } else {
                    validate105.errors = [{ instancePath: instancePath + "/if-modified-since", schemaPath: "#/properties/if-modified-since/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        } else {
          validate105.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate105.errors = vErrors;
      return errors === 0;
    }
    validate105.evaluated = { "props": { "if-match": true, "if-none-match": true, "if-modified-since": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v14 = validate106;
    function validate106(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate106.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data["if-match"] !== void 0 && func0.call(data, "if-match")) {
            let data0 = data["if-match"];
            const _errs1 = errors;
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (func68(data0) > 1024) {
                  validate106.errors = [{ instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                  return false;
                }
              } else {
                validate106.errors = [{ instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            var valid0 = _errs1 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.prefer !== void 0 && func0.call(data, "prefer")) {
              let data1 = data.prefer;
              const _errs3 = errors;
              if (errors === _errs3) {
                if (typeof data1 === "string") {
                  if (func68(data1) > 256) {
                    validate106.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }];
                    return false;
                  }
                } else {
                  validate106.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        } else {
          validate106.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate106.errors = vErrors;
      return errors === 0;
    }
    validate106.evaluated = { "props": { "if-match": true, "prefer": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v15 = validate107;
    function validate109(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate109.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 of Object.keys(data)) {
            if (!(key0 === "pod_id" || key0 === "pod_name" || key0 === "region_name" || key0 === "az_name" || key0 === "pod_az_name" || key0 === "dc_name")) {
              validate109.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.pod_id !== void 0 && func0.call(data, "pod_id")) {
              let data0 = data.pod_id;
              const _errs2 = errors;
              if (errors === _errs2) {
                if (typeof data0 === "string") {
                  if (func68(data0) > 255) {
                    validate109.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                    return false;
                  }
                } else {
                  validate109.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.pod_name !== void 0 && func0.call(data, "pod_name")) {
                let data1 = data.pod_name;
                const _errs4 = errors;
                if (errors === _errs4) {
                  if (typeof data1 === "string") {
                    if (func68(data1) > 255) {
                      validate109.errors = [{ instancePath: instancePath + "/pod_name", schemaPath: "#/properties/pod_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                      return false;
                    }
                  } else {
                    validate109.errors = [{ instancePath: instancePath + "/pod_name", schemaPath: "#/properties/pod_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.region_name !== void 0 && func0.call(data, "region_name")) {
                  let data2 = data.region_name;
                  const _errs6 = errors;
                  if (errors === _errs6) {
                    if (typeof data2 === "string") {
                      if (func68(data2) > 255) {
                        validate109.errors = [{ instancePath: instancePath + "/region_name", schemaPath: "#/properties/region_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                        return false;
                      }
                    } else {
                      validate109.errors = [{ instancePath: instancePath + "/region_name", schemaPath: "#/properties/region_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.az_name !== void 0 && func0.call(data, "az_name")) {
                    let data3 = data.az_name;
                    const _errs8 = errors;
                    if (errors === _errs8) {
                      if (typeof data3 === "string") {
                        if (func68(data3) > 255) {
                          validate109.errors = [{ instancePath: instancePath + "/az_name", schemaPath: "#/properties/az_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                          return false;
                        }
                      } else {
                        validate109.errors = [{ instancePath: instancePath + "/az_name", schemaPath: "#/properties/az_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.pod_az_name !== void 0 && func0.call(data, "pod_az_name")) {
                      let data4 = data.pod_az_name;
                      const _errs10 = errors;
                      if (errors === _errs10) {
                        if (typeof data4 === "string") {
                          if (func68(data4) > 255) {
                            validate109.errors = [{ instancePath: instancePath + "/pod_az_name", schemaPath: "#/properties/pod_az_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                            return false;
                          }
                        } else {
                          validate109.errors = [{ instancePath: instancePath + "/pod_az_name", schemaPath: "#/properties/pod_az_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.dc_name !== void 0 && func0.call(data, "dc_name")) {
                        let data5 = data.dc_name;
                        const _errs12 = errors;
                        if (errors === _errs12) {
                          if (typeof data5 === "string") {
                            if (func68(data5) > 255) {
                              validate109.errors = [{ instancePath: instancePath + "/dc_name", schemaPath: "#/properties/dc_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                              return false;
                            }
                          } else {
                            validate109.errors = [{ instancePath: instancePath + "/dc_name", schemaPath: "#/properties/dc_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate109.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate109.errors = vErrors;
      return errors === 0;
    }
    validate109.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate108(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate108.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.pod === void 0 || !func0.call(data, "pod")) && (missing0 = "pod")) {
            validate108.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "pod")) {
                validate108.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.pod !== void 0 && func0.call(data, "pod")) {
                if (!validate109(data.pod, { instancePath: instancePath + "/pod", parentData: data, parentDataProperty: "pod", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
                  errors = vErrors.length;
                }
              }
            }
          }
        } else {
          validate108.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate108.errors = vErrors;
      return errors === 0;
    }
    validate108.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate107(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate107.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate108(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
        errors = vErrors.length;
      }
      validate107.errors = vErrors;
      return errors === 0;
    }
    validate107.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v16 = validate112;
    function validate112(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate112.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data["if-match"] !== void 0 && func0.call(data, "if-match")) {
            let data0 = data["if-match"];
            const _errs1 = errors;
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (func68(data0) > 1024) {
                  validate112.errors = [{ instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                  return false;
                }
              } else {
                validate112.errors = [{ instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
          }
        } else {
          validate112.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate112.errors = vErrors;
      return errors === 0;
    }
    validate112.evaluated = { "props": { "if-match": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v17 = validate113;
    function validate114(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate114.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          for (const key0 of Object.keys(data)) {
            validate114.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        } else {
          validate114.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate114.errors = vErrors;
      return errors === 0;
    }
    validate114.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate113(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate113.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate114(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
        errors = vErrors.length;
      }
      validate113.errors = vErrors;
      return errors === 0;
    }
    validate113.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v18 = validate116;
    function validate116(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate116.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 of Object.keys(data)) {
            if (!(key0 === "id" || key0 === "tenant_id" || key0 === "project_id" || key0 === "pod_id" || key0 === "limit" || key0 === "marker")) {
              validate116.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.id !== void 0 && func0.call(data, "id")) {
              let data0 = data.id;
              const _errs2 = errors;
              if (errors === _errs2) {
                if (typeof data0 === "string") {
                  if (func68(data0) > 255) {
                    validate116.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                    return false;
                  }
                } else {
                  validate116.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.tenant_id !== void 0 && func0.call(data, "tenant_id")) {
                let data1 = data.tenant_id;
                const _errs4 = errors;
                if (errors === _errs4) {
                  if (typeof data1 === "string") {
                    if (func68(data1) > 255) {
                      validate116.errors = [{ instancePath: instancePath + "/tenant_id", schemaPath: "#/properties/tenant_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                      return false;
                    }
                  } else {
                    validate116.errors = [{ instancePath: instancePath + "/tenant_id", schemaPath: "#/properties/tenant_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.project_id !== void 0 && func0.call(data, "project_id")) {
                  let data2 = data.project_id;
                  const _errs6 = errors;
                  if (errors === _errs6) {
                    if (typeof data2 === "string") {
                      if (func68(data2) > 255) {
                        validate116.errors = [{ instancePath: instancePath + "/project_id", schemaPath: "#/properties/project_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                        return false;
                      }
                    } else {
                      validate116.errors = [{ instancePath: instancePath + "/project_id", schemaPath: "#/properties/project_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.pod_id !== void 0 && func0.call(data, "pod_id")) {
                    let data3 = data.pod_id;
                    const _errs8 = errors;
                    if (errors === _errs8) {
                      if (typeof data3 === "string") {
                        if (func68(data3) > 255) {
                          validate116.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                          return false;
                        }
                      } else {
                        validate116.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.limit !== void 0 && func0.call(data, "limit")) {
                      let data4 = data.limit;
                      const _errs10 = errors;
                      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                        validate116.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs10) {
                        if (typeof data4 == "number" && isFinite(data4)) {
                          if (data4 < 1 || isNaN(data4)) {
                            validate116.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                            return false;
                          }
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.marker !== void 0 && func0.call(data, "marker")) {
                        let data5 = data.marker;
                        const _errs12 = errors;
                        if (errors === _errs12) {
                          if (typeof data5 === "string") {
                            if (func68(data5) > 255) {
                              validate116.errors = [{ instancePath: instancePath + "/marker", schemaPath: "#/properties/marker/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                              return false;
                            } else {
                              if (func68(data5) < 1) {
                                validate116.errors = [{ instancePath: instancePath + "/marker", schemaPath: "#/properties/marker/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                return false;
                              }
                            }
                          } else {
                            validate116.errors = [{ instancePath: instancePath + "/marker", schemaPath: "#/properties/marker/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate116.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate116.errors = vErrors;
      return errors === 0;
    }
    validate116.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v19 = validate117;
    function validate119(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate119.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.id === void 0 || !func0.call(data, "id")) && (missing0 = "id") || (data.tenant_id === void 0 || !func0.call(data, "tenant_id")) && (missing0 = "tenant_id") || (data.project_id === void 0 || !func0.call(data, "project_id")) && (missing0 = "project_id") || (data.pod_id === void 0 || !func0.call(data, "pod_id")) && (missing0 = "pod_id") || (data.created_at === void 0 || !func0.call(data, "created_at")) && (missing0 = "created_at") || (data.updated_at === void 0 || !func0.call(data, "updated_at")) && (missing0 = "updated_at")) {
            validate119.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "id" || key0 === "tenant_id" || key0 === "project_id" || key0 === "pod_id" || key0 === "created_at" || key0 === "updated_at")) {
                validate119.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.id !== void 0 && func0.call(data, "id")) {
                let data0 = data.id;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (!pattern3.test(data0)) {
                      validate119.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$" }, message: 'must match pattern "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"' }];
                      return false;
                    }
                  } else {
                    validate119.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.tenant_id !== void 0 && func0.call(data, "tenant_id")) {
                  let data1 = data.tenant_id;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (errors === _errs4) {
                      if (typeof data1 === "string") {
                        if (func68(data1) > 255) {
                          validate119.errors = [{ instancePath: instancePath + "/tenant_id", schemaPath: "#/properties/tenant_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                          return false;
                        } else {
                          if (func68(data1) < 1) {
                            validate119.errors = [{ instancePath: instancePath + "/tenant_id", schemaPath: "#/properties/tenant_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                            return false;
                          } else {
                            if (!formats0(data1)) {
                              validate119.errors = [{ instancePath: instancePath + "/tenant_id", schemaPath: "#/properties/tenant_id/format", keyword: "format", params: { format: "text-line" }, message: 'must match format "text-line"' }];
                              return false;
                            }
                          }
                        }
                      } else {
                        validate119.errors = [{ instancePath: instancePath + "/tenant_id", schemaPath: "#/properties/tenant_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.project_id !== void 0 && func0.call(data, "project_id")) {
                    let data2 = data.project_id;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (errors === _errs6) {
                        if (typeof data2 === "string") {
                          if (func68(data2) > 255) {
                            validate119.errors = [{ instancePath: instancePath + "/project_id", schemaPath: "#/properties/project_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                            return false;
                          } else {
                            if (func68(data2) < 1) {
                              validate119.errors = [{ instancePath: instancePath + "/project_id", schemaPath: "#/properties/project_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                              return false;
                            } else {
                              if (!formats0(data2)) {
                                validate119.errors = [{ instancePath: instancePath + "/project_id", schemaPath: "#/properties/project_id/format", keyword: "format", params: { format: "text-line" }, message: 'must match format "text-line"' }];
                                return false;
                              }
                            }
                          }
                        } else {
                          validate119.errors = [{ instancePath: instancePath + "/project_id", schemaPath: "#/properties/project_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.pod_id !== void 0 && func0.call(data, "pod_id")) {
                      let data3 = data.pod_id;
                      const _errs8 = errors;
                      if (errors === _errs8) {
                        if (typeof data3 === "string") {
                          if (func68(data3) > 255) {
                            validate119.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                            return false;
                          } else {
                            if (func68(data3) < 1) {
                              validate119.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                              return false;
                            }
                          }
                        } else {
                          validate119.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.created_at !== void 0 && func0.call(data, "created_at")) {
                        let data4 = data.created_at;
                        const _errs10 = errors;
                        if (errors === _errs10) {
                          if (typeof data4 === "string") {
                            if (!pattern5.test(data4)) {
                              validate119.errors = [{ instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$" }, message: 'must match pattern "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"' }];
                              return false;
                            }
                          } else {
                            validate119.errors = [{ instancePath: instancePath + "/created_at", schemaPath: "#/properties/created_at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.updated_at !== void 0 && func0.call(data, "updated_at")) {
                          let data5 = data.updated_at;
                          const _errs12 = errors;
                          if (typeof data5 !== "string" && data5 !== null) {
                            validate119.errors = [{ instancePath: instancePath + "/updated_at", schemaPath: "#/properties/updated_at/type", keyword: "type", params: { type: schema23.properties.updated_at.type }, message: "must be string,null" }];
                            return false;
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate119.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate119.errors = vErrors;
      return errors === 0;
    }
    validate119.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate118(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate118.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.pod_bindings === void 0 || !func0.call(data, "pod_bindings")) && (missing0 = "pod_bindings")) {
            validate118.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "pod_bindings" || key0 === "pod_bindings_links")) {
                validate118.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.pod_bindings !== void 0 && func0.call(data, "pod_bindings")) {
                let data0 = data.pod_bindings;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (Array.isArray(data0)) {
                    var valid1 = true;
                    const len0 = data0.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      const _errs4 = errors;
                      if (!validate119(data0[i0], { instancePath: instancePath + "/pod_bindings/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
                        errors = vErrors.length;
                      }
                      var valid1 = _errs4 === errors;
                      if (!valid1) {
                        break;
                      }
                    }
                  } else {
                    validate118.errors = [{ instancePath: instancePath + "/pod_bindings", schemaPath: "#/properties/pod_bindings/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.pod_bindings_links !== void 0 && func0.call(data, "pod_bindings_links")) {
                  let data2 = data.pod_bindings_links;
                  const _errs5 = errors;
                  if (errors === _errs5) {
                    if (Array.isArray(data2)) {
                      var valid2 = true;
                      const len1 = data2.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        const _errs7 = errors;
                        if (!validate63(data2[i1], { instancePath: instancePath + "/pod_bindings_links/" + i1, parentData: data2, parentDataProperty: i1, rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                          errors = vErrors.length;
                        }
                        var valid2 = _errs7 === errors;
                        if (!valid2) {
                          break;
                        }
                      }
                    } else {
                      validate118.errors = [{ instancePath: instancePath + "/pod_bindings_links", schemaPath: "#/properties/pod_bindings_links/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                      return false;
                    }
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate118.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate118.errors = vErrors;
      return errors === 0;
    }
    validate118.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate117(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate117.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate118(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
        errors = vErrors.length;
      }
      validate117.errors = vErrors;
      return errors === 0;
    }
    validate117.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v20 = validate123;
    function validate125(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate125.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 of Object.keys(data)) {
            if (!(key0 === "tenant_id" || key0 === "project_id" || key0 === "pod_id")) {
              validate125.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.tenant_id !== void 0 && func0.call(data, "tenant_id")) {
              let data0 = data.tenant_id;
              const _errs2 = errors;
              if (errors === _errs2) {
                if (typeof data0 === "string") {
                  if (func68(data0) > 255) {
                    validate125.errors = [{ instancePath: instancePath + "/tenant_id", schemaPath: "#/properties/tenant_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                    return false;
                  }
                } else {
                  validate125.errors = [{ instancePath: instancePath + "/tenant_id", schemaPath: "#/properties/tenant_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.project_id !== void 0 && func0.call(data, "project_id")) {
                let data1 = data.project_id;
                const _errs4 = errors;
                if (errors === _errs4) {
                  if (typeof data1 === "string") {
                    if (func68(data1) > 255) {
                      validate125.errors = [{ instancePath: instancePath + "/project_id", schemaPath: "#/properties/project_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                      return false;
                    }
                  } else {
                    validate125.errors = [{ instancePath: instancePath + "/project_id", schemaPath: "#/properties/project_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.pod_id !== void 0 && func0.call(data, "pod_id")) {
                  let data2 = data.pod_id;
                  const _errs6 = errors;
                  if (errors === _errs6) {
                    if (typeof data2 === "string") {
                      if (func68(data2) > 255) {
                        validate125.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                        return false;
                      }
                    } else {
                      validate125.errors = [{ instancePath: instancePath + "/pod_id", schemaPath: "#/properties/pod_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate125.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate125.errors = vErrors;
      return errors === 0;
    }
    validate125.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate124(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate124.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.pod_binding === void 0 || !func0.call(data, "pod_binding")) && (missing0 = "pod_binding")) {
            validate124.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "pod_binding")) {
                validate124.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.pod_binding !== void 0 && func0.call(data, "pod_binding")) {
                if (!validate125(data.pod_binding, { instancePath: instancePath + "/pod_binding", parentData: data, parentDataProperty: "pod_binding", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
                  errors = vErrors.length;
                }
              }
            }
          }
        } else {
          validate124.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate124.errors = vErrors;
      return errors === 0;
    }
    validate124.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate123(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate123.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate124(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
        errors = vErrors.length;
      }
      validate123.errors = vErrors;
      return errors === 0;
    }
    validate123.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v21 = validate128;
    function validate129(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate129.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.pod_binding === void 0 || !func0.call(data, "pod_binding")) && (missing0 = "pod_binding")) {
            validate129.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "pod_binding")) {
                validate129.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.pod_binding !== void 0 && func0.call(data, "pod_binding")) {
                if (!validate119(data.pod_binding, { instancePath: instancePath + "/pod_binding", parentData: data, parentDataProperty: "pod_binding", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
                  errors = vErrors.length;
                }
              }
            }
          }
        } else {
          validate129.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate129.errors = vErrors;
      return errors === 0;
    }
    validate129.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate128(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate128.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate129(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
        errors = vErrors.length;
      }
      validate128.errors = vErrors;
      return errors === 0;
    }
    validate128.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v22 = validate132;
    function validate132(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate132.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.id === void 0 || !func0.call(data, "id")) && (missing0 = "id")) {
            validate132.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            if (data.id !== void 0 && func0.call(data, "id")) {
              let data0 = data.id;
              const _errs1 = errors;
              if (errors === _errs1) {
                if (typeof data0 === "string") {
                  if (func68(data0) < 1) {
                    validate132.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                    return false;
                  }
                } else {
                  validate132.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
            }
          }
        } else {
          validate132.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate132.errors = vErrors;
      return errors === 0;
    }
    validate132.evaluated = { "props": { "id": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v23 = validate133;
    function validate133(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate133.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 of Object.keys(data)) {
            if (!(key0 === "az_name")) {
              validate133.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.az_name !== void 0 && func0.call(data, "az_name")) {
              let data0 = data.az_name;
              const _errs2 = errors;
              if (errors === _errs2) {
                if (typeof data0 === "string") {
                  if (func68(data0) > 255) {
                    validate133.errors = [{ instancePath: instancePath + "/az_name", schemaPath: "#/properties/az_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                    return false;
                  }
                } else {
                  validate133.errors = [{ instancePath: instancePath + "/az_name", schemaPath: "#/properties/az_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
            }
          }
        } else {
          validate133.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate133.errors = vErrors;
      return errors === 0;
    }
    validate133.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v24 = validate134;
    function validate136(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate136.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.az_name === void 0 || !func0.call(data, "az_name")) && (missing0 = "az_name") || (data.pods === void 0 || !func0.call(data, "pods")) && (missing0 = "pods")) {
            validate136.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "az_name" || key0 === "pods")) {
                validate136.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.az_name !== void 0 && func0.call(data, "az_name")) {
                let data0 = data.az_name;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (func68(data0) < 1) {
                      validate136.errors = [{ instancePath: instancePath + "/az_name", schemaPath: "#/properties/az_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                      return false;
                    }
                  } else {
                    validate136.errors = [{ instancePath: instancePath + "/az_name", schemaPath: "#/properties/az_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.pods !== void 0 && func0.call(data, "pods")) {
                  let data1 = data.pods;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (Array.isArray(data1)) {
                      var valid1 = true;
                      const len0 = data1.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        const _errs6 = errors;
                        if (!validate90(data1[i0], { instancePath: instancePath + "/pods/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
                          errors = vErrors.length;
                        }
                        var valid1 = _errs6 === errors;
                        if (!valid1) {
                          break;
                        }
                      }
                    } else {
                      validate136.errors = [{ instancePath: instancePath + "/pods", schemaPath: "#/properties/pods/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate136.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate136.errors = vErrors;
      return errors === 0;
    }
    validate136.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate135(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate135.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.availability_zones === void 0 || !func0.call(data, "availability_zones")) && (missing0 = "availability_zones")) {
            validate135.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "availability_zones")) {
                validate135.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.availability_zones !== void 0 && func0.call(data, "availability_zones")) {
                let data0 = data.availability_zones;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (Array.isArray(data0)) {
                    var valid1 = true;
                    const len0 = data0.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      const _errs4 = errors;
                      if (!validate136(data0[i0], { instancePath: instancePath + "/availability_zones/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
                        errors = vErrors.length;
                      }
                      var valid1 = _errs4 === errors;
                      if (!valid1) {
                        break;
                      }
                    }
                  } else {
                    validate135.errors = [{ instancePath: instancePath + "/availability_zones", schemaPath: "#/properties/availability_zones/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                    return false;
                  }
                }
              }
            }
          }
        } else {
          validate135.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate135.errors = vErrors;
      return errors === 0;
    }
    validate135.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate134(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate134.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate135(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
        errors = vErrors.length;
      }
      validate134.errors = vErrors;
      return errors === 0;
    }
    validate134.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.validators = {
      "record pods": exports.v0,
      "record bindings": exports.v1,
      "listVersions query": exports.v2,
      "listVersions 200 application/json": exports.v3,
      "listVersions 400 application/json": exports.v4,
      "listVersions 400 application/problem+json": exports.v5,
      "listVersions 401 application/json": exports.v4,
      "listVersions 401 application/problem+json": exports.v5,
      "listVersions 406 application/json": exports.v4,
      "listVersions 406 application/problem+json": exports.v5,
      "listVersions 429 application/json": exports.v4,
      "listVersions 429 application/problem+json": exports.v5,
      "listVersions 500 application/json": exports.v4,
      "listVersions 500 application/problem+json": exports.v5,
      "listVersions 503 application/json": exports.v4,
      "listVersions 503 application/problem+json": exports.v5,
      "showVersion query": exports.v2,
      "showVersion 200 application/json": exports.v6,
      "showVersion 400 application/json": exports.v4,
      "showVersion 400 application/problem+json": exports.v5,
      "showVersion 401 application/json": exports.v4,
      "showVersion 401 application/problem+json": exports.v5,
      "showVersion 406 application/json": exports.v4,
      "showVersion 406 application/problem+json": exports.v5,
      "showVersion 429 application/json": exports.v4,
      "showVersion 429 application/problem+json": exports.v5,
      "showVersion 500 application/json": exports.v4,
      "showVersion 500 application/problem+json": exports.v5,
      "showVersion 503 application/json": exports.v4,
      "showVersion 503 application/problem+json": exports.v5,
      "listPods query": exports.v7,
      "listPods 200 application/json": exports.v8,
      "listPods 400 application/json": exports.v4,
      "listPods 400 application/problem+json": exports.v5,
      "listPods 401 application/json": exports.v4,
      "listPods 401 application/problem+json": exports.v5,
      "listPods 403 application/json": exports.v4,
      "listPods 403 application/problem+json": exports.v5,
      "listPods 406 application/json": exports.v4,
      "listPods 406 application/problem+json": exports.v5,
      "listPods 429 application/json": exports.v4,
      "listPods 429 application/problem+json": exports.v5,
      "listPods 500 application/json": exports.v4,
      "listPods 500 application/problem+json": exports.v5,
      "listPods 503 application/json": exports.v4,
      "listPods 503 application/problem+json": exports.v5,
      "createPod query": exports.v2,
      "createPod header": exports.v9,
      "createPod request application/json": exports.v10,
      "createPod 200 application/json": exports.v11,
      "createPod 400 application/json": exports.v4,
      "createPod 400 application/problem+json": exports.v5,
      "createPod 401 application/json": exports.v4,
      "createPod 401 application/problem+json": exports.v5,
      "createPod 403 application/json": exports.v4,
      "createPod 403 application/problem+json": exports.v5,
      "createPod 406 application/json": exports.v4,
      "createPod 406 application/problem+json": exports.v5,
      "createPod 409 application/json": exports.v4,
      "createPod 409 application/problem+json": exports.v5,
      "createPod 413 application/json": exports.v4,
      "createPod 413 application/problem+json": exports.v5,
      "createPod 415 application/json": exports.v4,
      "createPod 415 application/problem+json": exports.v5,
      "createPod 422 application/json": exports.v4,
      "createPod 422 application/problem+json": exports.v5,
      "createPod 429 application/json": exports.v4,
      "createPod 429 application/problem+json": exports.v5,
      "createPod 500 application/json": exports.v4,
      "createPod 500 application/problem+json": exports.v5,
      "createPod 503 application/json": exports.v4,
      "createPod 503 application/problem+json": exports.v5,
      "createPod 507 application/json": exports.v4,
      "createPod 507 application/problem+json": exports.v5,
      "readPod path": exports.v12,
      "readPod query": exports.v2,
      "readPod header": exports.v13,
      "readPod 200 application/json": exports.v11,
      "readPod 400 application/json": exports.v4,
      "readPod 400 application/problem+json": exports.v5,
      "readPod 401 application/json": exports.v4,
      "readPod 401 application/problem+json": exports.v5,
      "readPod 403 application/json": exports.v4,
      "readPod 403 application/problem+json": exports.v5,
      "readPod 404 application/json": exports.v4,
      "readPod 404 application/problem+json": exports.v5,
      "readPod 406 application/json": exports.v4,
      "readPod 406 application/problem+json": exports.v5,
      "readPod 412 application/json": exports.v4,
      "readPod 412 application/problem+json": exports.v5,
      "readPod 429 application/json": exports.v4,
      "readPod 429 application/problem+json": exports.v5,
      "readPod 500 application/json": exports.v4,
      "readPod 500 application/problem+json": exports.v5,
      "readPod 503 application/json": exports.v4,
      "readPod 503 application/problem+json": exports.v5,
      "checkPod path": exports.v12,
      "checkPod query": exports.v2,
      "checkPod header": exports.v13,
      "checkPod 400 application/json": exports.v4,
      "checkPod 400 application/problem+json": exports.v5,
      "checkPod 401 application/json": exports.v4,
      "checkPod 401 application/problem+json": exports.v5,
      "checkPod 403 application/json": exports.v4,
      "checkPod 403 application/problem+json": exports.v5,
      "checkPod 404 application/json": exports.v4,
      "checkPod 404 application/problem+json": exports.v5,
      "checkPod 412 application/json": exports.v4,
      "checkPod 412 application/problem+json": exports.v5,
      "checkPod 429 application/json": exports.v4,
      "checkPod 429 application/problem+json": exports.v5,
      "checkPod 500 application/json": exports.v4,
      "checkPod 500 application/problem+json": exports.v5,
      "checkPod 503 application/json": exports.v4,
      "checkPod 503 application/problem+json": exports.v5,
      "updatePod path": exports.v12,
      "updatePod query": exports.v2,
      "updatePod header": exports.v14,
      "updatePod request application/json": exports.v15,
      "updatePod 200 application/json": exports.v11,
      "updatePod 400 application/json": exports.v4,
      "updatePod 400 application/problem+json": exports.v5,
      "updatePod 401 application/json": exports.v4,
      "updatePod 401 application/problem+json": exports.v5,
      "updatePod 403 application/json": exports.v4,
      "updatePod 403 application/problem+json": exports.v5,
      "updatePod 404 application/json": exports.v4,
      "updatePod 404 application/problem+json": exports.v5,
      "updatePod 406 application/json": exports.v4,
      "updatePod 406 application/problem+json": exports.v5,
      "updatePod 409 application/json": exports.v4,
      "updatePod 409 application/problem+json": exports.v5,
      "updatePod 412 application/json": exports.v4,
      "updatePod 412 application/problem+json": exports.v5,
      "updatePod 413 application/json": exports.v4,
      "updatePod 413 application/problem+json": exports.v5,
      "updatePod 415 application/json": exports.v4,
      "updatePod 415 application/problem+json": exports.v5,
      "updatePod 422 application/json": exports.v4,
      "updatePod 422 application/problem+json": exports.v5,
      "updatePod 429 application/json": exports.v4,
      "updatePod 429 application/problem+json": exports.v5,
      "updatePod 500 application/json": exports.v4,
      "updatePod 500 application/problem+json": exports.v5,
      "updatePod 503 application/json": exports.v4,
      "updatePod 503 application/problem+json": exports.v5,
      "updatePod 507 application/json": exports.v4,
      "updatePod 507 application/problem+json": exports.v5,
      "deletePod path": exports.v12,
      "deletePod query": exports.v2,
      "deletePod header": exports.v16,
      "deletePod 200 application/json": exports.v17,
      "deletePod 400 application/json": exports.v4,
      "deletePod 400 application/problem+json": exports.v5,
      "deletePod 401 application/json": exports.v4,
      "deletePod 401 application/problem+json": exports.v5,
      "deletePod 403 application/json": exports.v4,
      "deletePod 403 application/problem+json": exports.v5,
      "deletePod 404 application/json": exports.v4,
      "deletePod 404 application/problem+json": exports.v5,
      "deletePod 409 application/json": exports.v4,
      "deletePod 409 application/problem+json": exports.v5,
      "deletePod 412 application/json": exports.v4,
      "deletePod 412 application/problem+json": exports.v5,
      "deletePod 429 application/json": exports.v4,
      "deletePod 429 application/problem+json": exports.v5,
      "deletePod 500 application/json": exports.v4,
      "deletePod 500 application/problem+json": exports.v5,
      "deletePod 503 application/json": exports.v4,
      "deletePod 503 application/problem+json": exports.v5,
      "deletePod 507 application/json": exports.v4,
      "deletePod 507 application/problem+json": exports.v5,
      "listBindings query": exports.v18,
      "listBindings 200 application/json": exports.v19,
      "listBindings 400 application/json": exports.v4,
      "listBindings 400 application/problem+json": exports.v5,
      "listBindings 401 application/json": exports.v4,
      "listBindings 401 application/problem+json": exports.v5,
      "listBindings 403 application/json": exports.v4,
      "listBindings 403 application/problem+json": exports.v5,
      "listBindings 406 application/json": exports.v4,
      "listBindings 406 application/problem+json": exports.v5,
      "listBindings 429 application/json": exports.v4,
      "listBindings 429 application/problem+json": exports.v5,
      "listBindings 500 application/json": exports.v4,
      "listBindings 500 application/problem+json": exports.v5,
      "listBindings 503 application/json": exports.v4,
      "listBindings 503 application/problem+json": exports.v5,
      "createBinding query": exports.v2,
      "createBinding header": exports.v9,
      "createBinding request application/json": exports.v20,
      "createBinding 200 application/json": exports.v21,
      "createBinding 400 application/json": exports.v4,
      "createBinding 400 application/problem+json": exports.v5,
      "createBinding 401 application/json": exports.v4,
      "createBinding 401 application/problem+json": exports.v5,
      "createBinding 403 application/json": exports.v4,
      "createBinding 403 application/problem+json": exports.v5,
      "createBinding 406 application/json": exports.v4,
      "createBinding 406 application/problem+json": exports.v5,
      "createBinding 409 application/json": exports.v4,
      "createBinding 409 application/problem+json": exports.v5,
      "createBinding 413 application/json": exports.v4,
      "createBinding 413 application/problem+json": exports.v5,
      "createBinding 415 application/json": exports.v4,
      "createBinding 415 application/problem+json": exports.v5,
      "createBinding 422 application/json": exports.v4,
      "createBinding 422 application/problem+json": exports.v5,
      "createBinding 429 application/json": exports.v4,
      "createBinding 429 application/problem+json": exports.v5,
      "createBinding 500 application/json": exports.v4,
      "createBinding 500 application/problem+json": exports.v5,
      "createBinding 503 application/json": exports.v4,
      "createBinding 503 application/problem+json": exports.v5,
      "createBinding 507 application/json": exports.v4,
      "createBinding 507 application/problem+json": exports.v5,
      "readBinding path": exports.v22,
      "readBinding query": exports.v2,
      "readBinding header": exports.v13,
      "readBinding 200 application/json": exports.v21,
      "readBinding 400 application/json": exports.v4,
      "readBinding 400 application/problem+json": exports.v5,
      "readBinding 401 application/json": exports.v4,
      "readBinding 401 application/problem+json": exports.v5,
      "readBinding 403 application/json": exports.v4,
      "readBinding 403 application/problem+json": exports.v5,
      "readBinding 404 application/json": exports.v4,
      "readBinding 404 application/problem+json": exports.v5,
      "readBinding 406 application/json": exports.v4,
      "readBinding 406 application/problem+json": exports.v5,
      "readBinding 412 application/json": exports.v4,
      "readBinding 412 application/problem+json": exports.v5,
      "readBinding 429 application/json": exports.v4,
      "readBinding 429 application/problem+json": exports.v5,
      "readBinding 500 application/json": exports.v4,
      "readBinding 500 application/problem+json": exports.v5,
      "readBinding 503 application/json": exports.v4,
      "readBinding 503 application/problem+json": exports.v5,
      "checkBinding path": exports.v22,
      "checkBinding query": exports.v2,
      "checkBinding header": exports.v13,
      "checkBinding 400 application/json": exports.v4,
      "checkBinding 400 application/problem+json": exports.v5,
      "checkBinding 401 application/json": exports.v4,
      "checkBinding 401 application/problem+json": exports.v5,
      "checkBinding 403 application/json": exports.v4,
      "checkBinding 403 application/problem+json": exports.v5,
      "checkBinding 404 application/json": exports.v4,
      "checkBinding 404 application/problem+json": exports.v5,
      "checkBinding 412 application/json": exports.v4,
      "checkBinding 412 application/problem+json": exports.v5,
      "checkBinding 429 application/json": exports.v4,
      "checkBinding 429 application/problem+json": exports.v5,
      "checkBinding 500 application/json": exports.v4,
      "checkBinding 500 application/problem+json": exports.v5,
      "checkBinding 503 application/json": exports.v4,
      "checkBinding 503 application/problem+json": exports.v5,
      "deleteBinding path": exports.v22,
      "deleteBinding query": exports.v2,
      "deleteBinding header": exports.v16,
      "deleteBinding 200 application/json": exports.v17,
      "deleteBinding 400 application/json": exports.v4,
      "deleteBinding 400 application/problem+json": exports.v5,
      "deleteBinding 401 application/json": exports.v4,
      "deleteBinding 401 application/problem+json": exports.v5,
      "deleteBinding 403 application/json": exports.v4,
      "deleteBinding 403 application/problem+json": exports.v5,
      "deleteBinding 404 application/json": exports.v4,
      "deleteBinding 404 application/problem+json": exports.v5,
      "deleteBinding 412 application/json": exports.v4,
      "deleteBinding 412 application/problem+json": exports.v5,
      "deleteBinding 429 application/json": exports.v4,
      "deleteBinding 429 application/problem+json": exports.v5,
      "deleteBinding 500 application/json": exports.v4,
      "deleteBinding 500 application/problem+json": exports.v5,
      "deleteBinding 503 application/json": exports.v4,
      "deleteBinding 503 application/problem+json": exports.v5,
      "deleteBinding 507 application/json": exports.v4,
      "deleteBinding 507 application/problem+json": exports.v5,
      "listZones query": exports.v23,
      "listZones 200 application/json": exports.v24,
      "listZones 400 application/json": exports.v4,
      "listZones 400 application/problem+json": exports.v5,
      "listZones 401 application/json": exports.v4,
      "listZones 401 application/problem+json": exports.v5,
      "listZones 403 application/json": exports.v4,
      "listZones 403 application/problem+json": exports.v5,
      "listZones 406 application/json": exports.v4,
      "listZones 406 application/problem+json": exports.v5,
      "listZones 429 application/json": exports.v4,
      "listZones 429 application/problem+json": exports.v5,
      "listZones 500 application/json": exports.v4,
      "listZones 500 application/problem+json": exports.v5,
      "listZones 503 application/json": exports.v4,
      "listZones 503 application/problem+json": exports.v5
    };
  }
});
export const { validators } = require_stdin();
