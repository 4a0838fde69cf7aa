#include "base/TextMap.h"

namespace cairn {

const std::string &TextMap::in(std::string_view language) const
{
    static const std::string none;
    for (std::string_view wanted :
         {language, language.substr(0, language.find('-')), std::string_view("en")}) {
        const auto found = texts.find(wanted);
        if (found != texts.end())
            return found->second;
    }
    return texts.empty() ? none : texts.begin()->second;
}

} // namespace cairn
